"""Keeps with every party the folded words by which it can be found."""

from django.db import migrations, models

from headwater.store.guards import InstallGuards, RemoveGuards


class Migration(migrations.Migration):
    dependencies = [("headwater", "0002_guards")]

    operations = [
        RemoveGuards(),
        migrations.AddField("party", "search", models.TextField(blank=True, default="")),
        InstallGuards(),
    ]
