"""Puts the ledger's invariants into the database itself."""

from django.db import migrations

from headwater.store.guards import InstallGuards


class Migration(migrations.Migration):
    dependencies = [("headwater", "0001_first")]

    operations = [InstallGuards()]
