"""The editors' side: Django's own admin, fitted for writing in two languages and publishing."""

from django.contrib import admin
from django.utils.translation import gettext_lazy

from pressreleases.admin import documents, pictures, releases, reports, search

# The forms need the width: Swedish and English stand side by side.
admin.site.enable_nav_sidebar = False
admin.site.index_title = gettext_lazy("The desk")

__all__ = ["documents", "pictures", "releases", "reports", "search"]
