"""Lets the trace be written quickly, and gives the pages indexes that answer by themselves."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from headwater.store.guards import InstallGuards, RemoveGuards


class Migration(migrations.Migration):

    dependencies = [
        ('headwater', '0003_party_search'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveGuards(),
        migrations.RemoveIndex(
            model_name='engagement',
            name='engagement_by_day',
        ),
        migrations.RemoveIndex(
            model_name='engagement',
            name='engagement_by_direct',
        ),
        migrations.RemoveIndex(
            model_name='referral',
            name='referral_by_day',
        ),
        migrations.RemoveIndex(
            model_name='referral',
            name='referral_by_source',
        ),
        migrations.AlterField(
            model_name='address',
            name='party',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='addresses', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='behind',
            name='content',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='people_behind', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='engagement',
            name='client',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='engagements', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='engagement',
            name='direct',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='engagement',
            name='origin',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='won', to='headwater.referral'),
        ),
        migrations.AlterField(
            model_name='engagement',
            name='root',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='referral',
            name='parent',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='children', to='headwater.referral'),
        ),
        migrations.AlterField(
            model_name='referral',
            name='prospect',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='referrals_into', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='referral',
            name='root',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='referral',
            name='source',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='referrals_sent', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='role',
            name='party',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='headwater.party'),
        ),
        migrations.AlterField(
            model_name='stagechange',
            name='referral',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='history', to='headwater.referral'),
        ),
        migrations.AlterField(
            model_name='thanks',
            name='referral',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='thanks_given', to='headwater.referral'),
        ),
        migrations.AddIndex(
            model_name='engagement',
            index=models.Index(condition=models.Q(('trashed_at', None)), fields=['workspace', 'started_on', 'direct', 'root', 'client', 'origin', 'currency', 'value'], name='engagement_by_day'),
        ),
        migrations.AddIndex(
            model_name='engagement',
            index=models.Index(condition=models.Q(('trashed_at', None)), fields=['workspace', 'direct', 'root', 'client', 'origin', 'started_on', 'currency', 'value'], name='engagement_by_direct'),
        ),
        migrations.AddIndex(
            model_name='party',
            index=models.Index(condition=models.Q(('kind', 'unknown')), fields=['workspace'], name='party_unnamed'),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(condition=models.Q(('trashed_at', None)), fields=['workspace', 'provider', 'received_on', 'source', 'prospect', 'qualified'], name='referral_by_day'),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(condition=models.Q(('trashed_at', None)), fields=['workspace', 'provider', 'source', 'received_on', 'prospect', 'qualified'], name='referral_by_source'),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(fields=['source', 'received_at', 'id'], name='referral_from'),
        ),
        InstallGuards(),
    ]
