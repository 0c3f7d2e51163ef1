"""What cultivating needs: how relationships stand, plans, gifts, the kit, asks, letters, seasons, and what runs by itself."""

import django.db.models.deletion
import headwater.store.money
from django.conf import settings
from django.db import migrations, models

from headwater.store.guards import InstallGuards, RemoveGuards


class Migration(migrations.Migration):

    dependencies = [
        ('headwater', '0009_nine_categories'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveGuards(),
        migrations.CreateModel(
            name='Appointment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('at', models.DateTimeField()),
                ('minutes', models.PositiveIntegerField(default=30)),
                ('what', models.CharField(max_length=200)),
                ('held', models.CharField(blank=True, max_length=3)),
            ],
        ),
        migrations.CreateModel(
            name='Ask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(max_length=20)),
                ('on', models.DateField()),
                ('what', models.CharField(blank=True, max_length=300)),
                ('override', models.CharField(blank=True, max_length=500)),
                ('answer', models.CharField(blank=True, max_length=3)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('handed_over_on', models.DateField(blank=True, null=True)),
                ('follow_up_on', models.DateField(blank=True, null=True)),
                ('followed_on', models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Bearing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(max_length=20)),
                ('value', models.CharField(blank=True, max_length=300)),
                ('on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('basis', models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name='Benefit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0)),
                ('text', models.CharField(max_length=300)),
            ],
            options={
                'ordering': ['version', 'position', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Cadence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('scope', models.CharField(max_length=10)),
                ('name', models.CharField(blank=True, max_length=60)),
                ('ideal_days', models.PositiveIntegerField()),
                ('latest_days', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('item', models.CharField(max_length=10)),
                ('on', models.DateField()),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('basis', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Digest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('items', models.PositiveIntegerField(default=0)),
                ('body', models.TextField(blank=True)),
                ('secret', models.CharField(blank=True, max_length=64)),
                ('message_id', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(default='queued', max_length=10)),
                ('at', models.DateTimeField()),
                ('fault', models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80)),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('discreet', models.BooleanField(default=True)),
                ('made_at', models.DateTimeField()),
                ('fetched_at', models.DateTimeField(blank=True, null=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Gift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('direction', models.CharField(default='out', max_length=3)),
                ('idea', models.CharField(blank=True, max_length=300)),
                ('occasion', models.CharField(blank=True, max_length=60)),
                ('period', models.CharField(blank=True, max_length=20)),
                ('state', models.CharField(default='idea', max_length=20)),
                ('cash_like', models.BooleanField(default=False)),
                ('budget', headwater.store.money.MoneyField(blank=True, null=True)),
                ('cost', headwater.store.money.MoneyField(blank=True, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('send_by', models.DateField(blank=True, null=True)),
                ('ordered_on', models.DateField(blank=True, null=True)),
                ('sent_on', models.DateField(blank=True, null=True)),
                ('note', models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40, unique=True)),
                ('ran_at', models.DateTimeField(blank=True, null=True)),
                ('worked_at', models.DateTimeField(blank=True, null=True)),
                ('failing_since', models.DateTimeField(blank=True, null=True)),
                ('fault', models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name='KitGiven',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('part', models.CharField(default='kit', max_length=20)),
                ('on', models.DateField()),
                ('how', models.CharField(blank=True, max_length=60)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KitVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('number', models.PositiveIntegerField()),
                ('brand', models.TextField(blank=True)),
                ('ideal', models.TextField(blank=True)),
                ('ideal_for', models.TextField(blank=True)),
                ('ideal_against', models.TextField(blank=True)),
                ('qualifications', models.TextField(blank=True)),
                ('contact', models.JSONField(blank=True, default=list)),
                ('published_on', models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(max_length=30)),
                ('signal', models.CharField(blank=True, max_length=40)),
                ('subject_of', models.CharField(blank=True, max_length=60)),
                ('purpose', models.CharField(blank=True, max_length=160)),
                ('to', models.CharField(blank=True, max_length=254)),
                ('subject', models.CharField(blank=True, max_length=300)),
                ('body', models.TextField(blank=True)),
                ('message_id', models.CharField(blank=True, max_length=200)),
                ('way', models.CharField(blank=True, max_length=10)),
                ('state', models.CharField(default='draft', max_length=10)),
                ('due_at', models.DateTimeField(blank=True, null=True)),
                ('claimed_at', models.DateTimeField(blank=True, null=True)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('tries', models.PositiveIntegerField(default=0)),
                ('fault', models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name='Mailbox',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('address', models.CharField(max_length=254)),
                ('sender_name', models.CharField(blank=True, max_length=100)),
                ('smtp_host', models.CharField(blank=True, max_length=200)),
                ('smtp_port', models.PositiveIntegerField(default=587)),
                ('smtp_security', models.CharField(default='starttls', max_length=10)),
                ('smtp_user', models.CharField(blank=True, max_length=254)),
                ('smtp_secret', models.TextField(blank=True)),
                ('imap_host', models.CharField(blank=True, max_length=200)),
                ('imap_port', models.PositiveIntegerField(default=993)),
                ('imap_security', models.CharField(default='tls', max_length=10)),
                ('imap_user', models.CharField(blank=True, max_length=254)),
                ('imap_secret', models.TextField(blank=True)),
                ('drafts_folder', models.CharField(blank=True, max_length=100)),
                ('sent_folder', models.CharField(blank=True, max_length=100)),
                ('per_hour', models.PositiveIntegerField(default=50)),
                ('per_day', models.PositiveIntegerField(default=300)),
                ('reserve', models.PositiveIntegerField(default=100)),
                ('seen_uid', models.CharField(blank=True, max_length=60)),
                ('checked_at', models.DateTimeField(blank=True, null=True)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('failing_since', models.DateTimeField(blank=True, null=True)),
                ('fault', models.CharField(blank=True, max_length=500)),
                ('hold', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OutcomeTold',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(max_length=20)),
                ('at', models.DateTimeField()),
                ('channel', models.CharField(blank=True, max_length=30)),
                ('text', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(max_length=20)),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('ended_by', models.CharField(blank=True, max_length=20)),
                ('note', models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name='PlanStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0)),
                ('key', models.CharField(blank=True, max_length=40)),
                ('what', models.CharField(max_length=200)),
                ('due_on', models.DateField()),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('skipped', models.BooleanField(default=False)),
            ],
            options={
                'ordering': ['plan', 'position', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Profession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('key', models.CharField(max_length=40)),
                ('changes', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='Promise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('text', models.CharField(max_length=300)),
                ('on', models.DateField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(default='open', max_length=10)),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('note', models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('since', models.DateField()),
                ('until', models.DateField()),
                ('started_on', models.DateField()),
                ('closed_on', models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ReviewAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('answer', models.CharField(max_length=10)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Season',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('name', models.CharField(max_length=120)),
                ('since', models.DateField()),
                ('until', models.DateField()),
                ('gives', models.PositiveIntegerField(default=0)),
                ('thanks', models.PositiveIntegerField(default=0)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('summary', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='SignalDeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signal', models.CharField(max_length=40)),
                ('subject', models.CharField(max_length=60)),
                ('answer', models.CharField(max_length=10)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Story',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(default='testimonial', max_length=20)),
                ('text', models.TextField()),
                ('on', models.DateField()),
                ('permission', models.CharField(default='not asked', max_length=10)),
                ('permission_on', models.DateField(blank=True, null=True)),
                ('named', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='Template',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(max_length=30)),
                ('name', models.CharField(max_length=80)),
                ('subject', models.CharField(blank=True, max_length=200)),
                ('body', models.TextField()),
            ],
        ),
        migrations.AddField(
            model_name='party',
            name='birthday',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name='party',
            name='channel',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='party',
            name='closeness',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='touch',
            name='asked_needs',
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='touch',
            name='beyond',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='workspace',
            name='ask_rest_days',
            field=models.PositiveIntegerField(default=90),
        ),
        migrations.AddField(
            model_name='workspace',
            name='best_sources',
            field=models.PositiveIntegerField(default=10),
        ),
        migrations.AddField(
            model_name='workspace',
            name='close_enough',
            field=models.PositiveSmallIntegerField(default=3),
        ),
        migrations.AddField(
            model_name='workspace',
            name='digest_hour',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='workspace',
            name='digest_to',
            field=models.CharField(blank=True, max_length=254),
        ),
        migrations.AddField(
            model_name='workspace',
            name='flow_days',
            field=models.PositiveIntegerField(default=365),
        ),
        migrations.AddField(
            model_name='workspace',
            name='flow_size',
            field=models.PositiveIntegerField(default=3),
        ),
        migrations.AddField(
            model_name='workspace',
            name='learning_since',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='workspace',
            name='minutes_a_day',
            field=models.PositiveIntegerField(default=20),
        ),
        migrations.AddField(
            model_name='workspace',
            name='profession',
            field=models.CharField(default='general', max_length=40),
        ),
        migrations.AddField(
            model_name='workspace',
            name='style',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='workspace',
            name='weights',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='workspace',
            name='working_days',
            field=models.CharField(default='12345', max_length=7),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('closeness', None), models.Q(('closeness__gte', 1), ('closeness__lte', 5)), _connector='OR'), name='party_closeness_1_to_5'),
        ),
        migrations.AddField(
            model_name='appointment',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='appointment',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='appointment',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='appointments', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='appointment',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='ask',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='ask',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ask',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asks', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='ask',
            name='referral',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.referral'),
        ),
        migrations.AddField(
            model_name='ask',
            name='touch',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.touch'),
        ),
        migrations.AddField(
            model_name='ask',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='bearing',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='bearing',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='bearing',
            name='contact',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='bearings', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='bearing',
            name='referral',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.referral'),
        ),
        migrations.AddField(
            model_name='bearing',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='cadence',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='cadence',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='cadence',
            name='contact',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cadences', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='cadence',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='consent',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='consent',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='consent',
            name='client',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='consent',
            name='referral',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.referral'),
        ),
        migrations.AddField(
            model_name='consent',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='digest',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='feed',
            name='by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='feed',
            name='workspace',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='gift',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='gift',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='gift',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gifts', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='gift',
            name='touch',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.touch'),
        ),
        migrations.AddField(
            model_name='gift',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='kitgiven',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='kitgiven',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kitgiven',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kits', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='kitgiven',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='kitversion',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='kitversion',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kitversion',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='kitgiven',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='given', to='headwater.kitversion'),
        ),
        migrations.AddField(
            model_name='benefit',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='benefits', to='headwater.kitversion'),
        ),
        migrations.AddField(
            model_name='letter',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='letter',
            name='by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='letter',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='letter',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='letter',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='mailbox',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='mailbox',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mailbox',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='letter',
            name='mailbox',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='letters', to='headwater.mailbox'),
        ),
        migrations.AddField(
            model_name='outcometold',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outcomes_heard', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='outcometold',
            name='referral',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='outcomes_told', to='headwater.referral'),
        ),
        migrations.AddField(
            model_name='outcometold',
            name='touch',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.touch'),
        ),
        migrations.AddField(
            model_name='plan',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='plan',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='plan',
            name='contact',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='plans', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='plan',
            name='engagement',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='plans', to='headwater.engagement'),
        ),
        migrations.AddField(
            model_name='plan',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='planstep',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='headwater.plan'),
        ),
        migrations.AddField(
            model_name='planstep',
            name='touch',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.touch'),
        ),
        migrations.AddField(
            model_name='profession',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='profession',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='profession',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='promise',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='promise',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='promise',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='promises', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='promise',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='review',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='review',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='reviewanswer',
            name='client',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='reviewanswer',
            name='review',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='headwater.review'),
        ),
        migrations.AddField(
            model_name='season',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='season',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='season',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='signaldeed',
            name='contact',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='signaldeed',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='story',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='story',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='story',
            name='engagement',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='stories', to='headwater.engagement'),
        ),
        migrations.AddField(
            model_name='story',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stories', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='story',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddField(
            model_name='benefit',
            name='story',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='benefits', to='headwater.story'),
        ),
        migrations.AddField(
            model_name='template',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch'),
        ),
        migrations.AddField(
            model_name='template',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='template',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace'),
        ),
        migrations.AddIndex(
            model_name='appointment',
            index=models.Index(fields=['workspace', 'at'], name='appointment_by_time'),
        ),
        migrations.AddConstraint(
            model_name='ask',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('recommendation', 'referral', 'introduction'))), name='ask_one_of_three'),
        ),
        migrations.AddConstraint(
            model_name='ask',
            constraint=models.CheckConstraint(condition=models.Q(('handed_over_on', None), ('follow_up_on__isnull', False), _connector='OR'), name='ask_is_followed_up'),
        ),
        migrations.AddIndex(
            model_name='bearing',
            index=models.Index(fields=['contact', 'kind', '-on', '-id'], name='bearing_of_contact'),
        ),
        migrations.AddIndex(
            model_name='bearing',
            index=models.Index(fields=['workspace', 'kind', 'on'], name='bearing_by_kind'),
        ),
        migrations.AddConstraint(
            model_name='bearing',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('on')), _connector='OR'), name='bearing_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.UniqueConstraint(condition=models.Q(('contact', None), ('trashed_at', None)), fields=('workspace', 'scope', 'name'), name='cadence_once'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('contact',), name='cadence_of_contact_once'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.CheckConstraint(condition=models.Q(('ideal_days__gte', 1), ('latest_days__gte', models.F('ideal_days'))), name='cadence_in_order'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('contact__isnull', False), ('scope', 'person')), models.Q(('contact', None), ('scope__in', ('role', 'tag')), models.Q(('name', ''), _negated=True)), _connector='OR'), name='cadence_is_for_somebody'),
        ),
        migrations.AddConstraint(
            model_name='digest',
            constraint=models.UniqueConstraint(fields=('workspace', 'day'), name='digest_once_a_day'),
        ),
        migrations.AddIndex(
            model_name='gift',
            index=models.Index(fields=['workspace', 'state', 'send_by'], name='gift_by_state'),
        ),
        migrations.AddConstraint(
            model_name='gift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('budget', None), ('cost', None)), ('currency__regex', '^[A-Z]{3}$'), _connector='OR'), name='gift_money_has_currency'),
        ),
        migrations.AddConstraint(
            model_name='kitversion',
            constraint=models.UniqueConstraint(fields=('workspace', 'number'), name='kit_number_once'),
        ),
        migrations.AddConstraint(
            model_name='kitversion',
            constraint=models.UniqueConstraint(condition=models.Q(('published_on', None), ('trashed_at', None)), fields=('workspace',), name='kit_one_draft'),
        ),
        migrations.AddIndex(
            model_name='letter',
            index=models.Index(fields=['workspace', 'state', 'due_at'], name='letter_by_state'),
        ),
        migrations.AddIndex(
            model_name='letter',
            index=models.Index(fields=['message_id'], name='letter_by_message'),
        ),
        migrations.AddConstraint(
            model_name='letter',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('purpose', ''), _negated=True), ('state__in', ('queued', 'claimed', 'handing', 'sent', 'uncertain')), ('trashed_at', None)), fields=('workspace', 'purpose'), name='letter_sent_once'),
        ),
        migrations.AddConstraint(
            model_name='outcometold',
            constraint=models.UniqueConstraint(fields=('referral', 'person', 'outcome'), name='outcome_told_once'),
        ),
        migrations.AddIndex(
            model_name='plan',
            index=models.Index(fields=['contact', 'kind', '-started_on'], name='plan_of_contact'),
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('engagement', None), ('trashed_at', None)), fields=('contact', 'kind'), name='plan_once'),
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('engagement__isnull', False), ('trashed_at', None)), fields=('engagement', 'kind'), name='plan_of_work_once'),
        ),
        migrations.AddConstraint(
            model_name='profession',
            constraint=models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('workspace', 'key'), name='profession_once'),
        ),
        migrations.AddIndex(
            model_name='promise',
            index=models.Index(fields=['workspace', 'state', 'due_on'], name='promise_due'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('workspace', 'since', 'until'), name='review_once'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('until__gte', models.F('since'))), name='review_in_order'),
        ),
        migrations.AddConstraint(
            model_name='reviewanswer',
            constraint=models.UniqueConstraint(fields=('review', 'client'), name='reviewed_once'),
        ),
        migrations.AddConstraint(
            model_name='season',
            constraint=models.CheckConstraint(condition=models.Q(('until__gte', models.F('since'))), name='season_in_order'),
        ),
        migrations.AddIndex(
            model_name='signaldeed',
            index=models.Index(fields=['workspace', 'at', 'signal'], name='signal_deeds'),
        ),
        migrations.AddIndex(
            model_name='story',
            index=models.Index(fields=['workspace', 'on'], name='story_by_day'),
        ),
        migrations.AddConstraint(
            model_name='template',
            constraint=models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('workspace', 'kind', 'name'), name='template_once'),
        ),
        InstallGuards(),
    ]
