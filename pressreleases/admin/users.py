"""Who may sign in: Django's own pages for users, fitted to the roles.

An administrator gives people a role and a password. What stands above the roles is kept from them:
superusers, and permissions for single persons, are seen and given by superusers alone.
"""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User

from pressreleases.admin.fields import Choices

#: What only a superuser sees and sets.
ABOVE_THE_ROLES = frozenset({"is_superuser", "user_permissions"})

admin.site.unregister(User)


@admin.register(User)
class RoleUserAdmin(UserAdmin):
    def get_queryset(self, request):
        users = super().get_queryset(request)
        return users if request.user.is_superuser else users.filter(is_superuser=False)

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if request.user.is_superuser else [*map(_within_the_roles, fieldsets)]

    def get_list_filter(self, request):
        filters = super().get_list_filter(request)
        if request.user.is_superuser:
            return filters
        return [name for name in filters if name not in ABOVE_THE_ROLES]

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        kwargs.setdefault("form_class", Choices)
        return super().formfield_for_manytomany(db_field, request=request, **kwargs)


def _within_the_roles(fieldset):
    name, options = fieldset
    fields = [field for field in options["fields"] if field not in ABOVE_THE_ROLES]
    return name, {**options, "fields": fields}
