"""The project: settings, addresses and the WSGI entry. No rules and no models live here."""
