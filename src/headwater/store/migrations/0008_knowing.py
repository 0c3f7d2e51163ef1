"""What knowing needs: gives, business between others, who knows whom, costs, categories, steps, and the last findings."""

import django.db.models.deletion
import headwater.store.money
from django.conf import settings
from django.db import migrations, models

from headwater.store.guards import InstallGuards, RemoveGuards


class Migration(migrations.Migration):

    dependencies = [
        ('headwater', '0007_traces_of_parts'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveGuards(),
        migrations.AddField(
            model_name='engagement',
            name='satisfaction',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='evidence',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='headwater.party'),
        ),
        migrations.AddField(
            model_name='party',
            name='control',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name='party',
            name='country',
            field=models.CharField(blank=True, max_length=2),
        ),
        migrations.AddField(
            model_name='party',
            name='knows_me',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='party',
            name='understands_value',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='referral',
            name='fit',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='referral',
            name='other_quotes',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name='referral',
            name='price_agreed',
            field=headwater.store.money.MoneyField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='referral',
            name='price_asked',
            field=headwater.store.money.MoneyField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='referral',
            name='price_currency',
            field=models.CharField(blank=True, max_length=3),
        ),
        migrations.AddField(
            model_name='referral',
            name='questions',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='referral',
            name='readiness',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name='touch',
            name='outcome',
            field=models.CharField(blank=True, max_length=30),
        ),
        migrations.AddField(
            model_name='workspace',
            name='least_to_claim',
            field=models.PositiveIntegerField(default=30),
        ),
        migrations.AddField(
            model_name='workspace',
            name='referral_goal',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name='engagement',
            constraint=models.CheckConstraint(condition=models.Q(('satisfaction', None), models.Q(('satisfaction__gte', 1), ('satisfaction__lte', 5)), _connector='OR'), name='engagement_satisfaction_1_to_5'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('knows_me', None), models.Q(('knows_me__gte', 1), ('knows_me__lte', 5)), _connector='OR'), name='party_knows_me_1_to_5'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('understands_value', None), models.Q(('understands_value__gte', 1), ('understands_value__lte', 5)), _connector='OR'), name='party_understands_1_to_5'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(('fit', None), models.Q(('fit__gte', 1), ('fit__lte', 5)), _connector='OR'), name='referral_fit_1_to_5'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('price_agreed', None), ('price_asked', None)), ('price_currency__regex', '^[A-Z]{3}$'), _connector='OR'), name='referral_price_has_currency'),
        ),
        migrations.CreateModel(
            name='Activity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('name', models.CharField(max_length=120)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('workspace', 'name'), name='activity_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='activity_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='ActivitySource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('activity', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='headwater.activity')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='activities', to='headwater.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('activity', 'party'), name='activity_source_once')],
            },
        ),
        migrations.CreateModel(
            name='Category',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(default='source', max_length=10)),
                ('key', models.CharField(blank=True, max_length=40)),
                ('name', models.CharField(max_length=120)),
                ('position', models.PositiveIntegerField(default=0)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'ordering': ['kind', 'position', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('workspace', 'kind', 'name'), name='category_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='category_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='CategoryMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('category', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='members', to='headwater.category')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='categories', to='headwater.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('category', 'party'), name='category_member_once')],
            },
        ),
        migrations.CreateModel(
            name='Cost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('on', models.DateField()),
                ('amount', headwater.store.money.MoneyField(blank=True, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('minutes', models.PositiveIntegerField(blank=True, null=True)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('activity', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='costs', to='headwater.activity')),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='costs', to='headwater.party')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', 'on', 'id'], name='cost_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(('source__isnull', False), ('activity__isnull', False), _connector='OR'), name='cost_is_on_something'), models.CheckConstraint(condition=models.Q(('amount__isnull', False), ('minutes__isnull', False), _connector='OR'), name='cost_is_something'), models.CheckConstraint(condition=models.Q(('amount', None), models.Q(('amount__gte', 0), ('currency__regex', '^[A-Z]{3}$')), _connector='OR'), name='cost_money_has_currency')],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.CharField(max_length=300)),
                ('counter', models.BigIntegerField()),
                ('made_at', models.DateTimeField()),
                ('body', models.TextField()),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('workspace', 'question'), name='finding_once')],
            },
        ),
        migrations.CreateModel(
            name='Gathering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(default='meeting', max_length=20)),
                ('at', models.DateTimeField()),
                ('title', models.CharField(blank=True, max_length=200)),
                ('minutes', models.PositiveIntegerField(blank=True, null=True)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='headwater.party')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', 'at', 'id'], name='gathering_by_time')],
            },
        ),
        migrations.CreateModel(
            name='Give',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('direction', models.CharField(default='out', max_length=3)),
                ('kind', models.CharField(max_length=30)),
                ('on', models.DateField()),
                ('what', models.CharField(blank=True, max_length=300)),
                ('outcome', models.CharField(blank=True, max_length=20)),
                ('outcome_on', models.DateField(blank=True, null=True)),
                ('value', headwater.store.money.MoneyField(blank=True, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('note', models.TextField(blank=True)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='gives', to='headwater.party')),
                ('other', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='headwater.party')),
                ('referral', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='gives', to='headwater.referral')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', 'on', 'id'], name='give_by_day'), models.Index(fields=['contact', '-on', '-id'], name='give_of_contact')],
                'constraints': [models.CheckConstraint(condition=models.Q(('value', None), ('currency__regex', '^[A-Z]{3}$'), _connector='OR'), name='give_money_has_currency'), models.CheckConstraint(condition=models.Q(('other', None), models.Q(('contact', models.F('other')), _negated=True), _connector='OR'), name='give_two_different_people')],
            },
        ),
        migrations.CreateModel(
            name='GiveStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('what', models.CharField(max_length=120)),
                ('minutes', models.PositiveIntegerField()),
                ('give', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='headwater.give')),
            ],
        ),
        migrations.CreateModel(
            name='Label',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=10)),
                ('name', models.CharField(max_length=60)),
                ('party', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='labels', to='headwater.party')),
            ],
            options={
                'indexes': [models.Index(fields=['kind', 'name'], name='label_by_name')],
                'constraints': [models.UniqueConstraint(fields=('party', 'kind', 'name'), name='label_once')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(blank=True, max_length=60)),
                ('since', models.DateField(blank=True, null=True)),
                ('until', models.DateField(blank=True, null=True)),
                ('group', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='members', to='headwater.party')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='headwater.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('group', 'member'), name='member_once'), models.CheckConstraint(condition=models.Q(('group', models.F('member')), _negated=True), name='member_of_another')],
            },
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('name', models.CharField(max_length=200)),
                ('on', models.DateField()),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', 'on'], name='milestone_by_day')],
            },
        ),
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('text', models.CharField(max_length=500)),
                ('on', models.DateField()),
                ('by', models.DateField(blank=True, null=True)),
                ('unasked', models.BooleanField(default=False)),
                ('topics', models.CharField(blank=True, max_length=300)),
                ('met_on', models.DateField(blank=True, null=True)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='needs', to='headwater.party')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', 'on', 'id'], name='need_by_day')],
            },
        ),
        migrations.CreateModel(
            name='Silence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('on', models.DateField()),
                ('reason', models.CharField(max_length=60)),
                ('note', models.TextField(blank=True)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='silences', to='headwater.party')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Step',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(max_length=20)),
                ('at', models.DateTimeField()),
                ('count', models.PositiveIntegerField(default=1)),
                ('machine', models.BooleanField(default=False)),
                ('certainty', models.CharField(default='unknown', max_length=20)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='headwater.party')),
                ('source', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='steps_from', to='headwater.party')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', 'at', 'id'], name='step_by_time'), models.Index(fields=['source', 'at', 'id'], name='step_of_source')],
                'constraints': [models.CheckConstraint(condition=models.Q(('count', 1), models.Q(('count__gte', 1), ('person', None)), _connector='OR'), name='step_counts_the_nameless')],
            },
        ),
        migrations.CreateModel(
            name='Tie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.CharField(default='knows', max_length=30)),
                ('since', models.DateField(blank=True, null=True)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('one', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='ties', to='headwater.party')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tied', to='headwater.party')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('one', models.F('other')), _negated=True), name='tie_two_different_people'), models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('workspace', 'one', 'other', 'kind'), name='tie_once')],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='headwater.party')),
                ('gathering', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='headwater.gathering')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('gathering', 'party'), name='attended_once')],
            },
        ),
        migrations.CreateModel(
            name='Business',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('trashed_at', models.DateTimeField(blank=True, null=True)),
                ('on', models.DateField()),
                ('value', headwater.store.money.MoneyField(blank=True, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('reference', models.CharField(blank=True, max_length=80)),
                ('note', models.TextField(blank=True)),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='headwater.batch')),
                ('buyer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bought', to='headwater.party')),
                ('changed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('referral', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='business', to='headwater.referral')),
                ('seller', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='sold', to='headwater.party')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='headwater.workspace')),
                ('give', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='business', to='headwater.give')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', 'on', 'id'], name='business_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(('seller', models.F('buyer')), _negated=True), name='business_two_sides'), models.CheckConstraint(condition=models.Q(('value', None), ('currency__regex', '^[A-Z]{3}$'), _connector='OR'), name='business_money_has_currency'), models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('workspace', 'seller', 'buyer', 'on', 'reference'), name='business_once')],
            },
        ),
        InstallGuards(),
    ]
