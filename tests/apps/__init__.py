"""Small applications that use the package as its users do. ``tests/test_apps.py`` runs them."""
