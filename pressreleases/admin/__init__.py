"""The editors' side: Django's own admin, fitted for writing in two languages and publishing."""

from django.contrib import admin

from pressreleases.admin import releases, reports

# The forms need the width: Swedish and English stand side by side.
admin.site.enable_nav_sidebar = False

__all__ = ["releases", "reports"]
