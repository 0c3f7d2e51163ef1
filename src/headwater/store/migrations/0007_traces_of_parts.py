"""Lets addresses, roles, people behind, touches and thanks leave their lines, and keeps live rows off the trash."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from headwater.store.guards import InstallGuards, RemoveGuards


class Migration(migrations.Migration):

    dependencies = [
        ('headwater', '0006_merges'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveGuards(),
        migrations.AddField(
            model_name='workspace',
            name='acted_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='workspace',
            name='acted_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        InstallGuards(),
    ]
