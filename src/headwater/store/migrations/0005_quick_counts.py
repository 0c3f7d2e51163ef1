"""Lets services, currencies, the trash and last touches be read from an index alone."""

from django.conf import settings
from django.db import migrations, models

from headwater.store.guards import InstallGuards, RemoveGuards


class Migration(migrations.Migration):

    dependencies = [
        ('headwater', '0004_trace_and_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveGuards(),
        migrations.RemoveIndex(
            model_name='touch',
            name='touch_timeline',
        ),
        migrations.AddIndex(
            model_name='engagement',
            index=models.Index(condition=models.Q(('trashed_at', None)), fields=['workspace', 'service', 'currency', 'value'], name='engagement_by_service'),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(condition=models.Q(('trashed_at__isnull', False)), fields=['workspace'], name='referral_in_trash'),
        ),
        migrations.AddIndex(
            model_name='touch',
            index=models.Index(fields=['contact', '-at', '-id', 'trashed_at'], name='touch_timeline'),
        ),
        InstallGuards(),
    ]
