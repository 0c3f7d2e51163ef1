"""The tables follow the models, and the way there can be gone back with data in the tables."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

import live

ROUND = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection
import people
from headwater.store.guards import missing_guards
from headwater.store.models import Referral, StageChange

def fill():
    seat = people.practice()
    people.chain(seat, "Ann", "Bob", "Cy", "Dee")
    people.engagement(seat, "Dee", value="100.50")

call_command("migrate", verbosity=0)
assert missing_guards(connection) == []
fill()
assert Referral.objects.get(prospect__name="Dee").depth == 3
call_command("migrate", "headwater", "0001", verbosity=0)
assert len(missing_guards(connection)) > 30
assert StageChange.objects.count() == 3
call_command("migrate", "headwater", verbosity=0)
assert missing_guards(connection) == []
assert Referral.objects.count() == 3
call_command("migrate", "headwater", "zero", verbosity=0)
assert not [name for name in connection.introspection.table_names() if name.startswith("headwater_")]
call_command("migrate", verbosity=0)
fill()
print("there and back")
"""


def test_no_change_of_a_model_lacks_its_migration(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_the_migrations_go_back_to_nothing_and_forward_again_with_data(
    tmp_path: Path, empty_database: str
) -> None:
    tests = str(Path(__file__).parents[1])
    env = live.environment(
        tmp_path, empty_database, DJANGO_SETTINGS_MODULE="headwater.config.settings", PYTHONPATH=tests
    )
    done = subprocess.run([sys.executable, "-c", ROUND], env=env, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "there and back", done.stderr


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in Path("src/headwater/store/migrations").glob("0*.py"))
)
def test_every_migration_has_a_number_and_a_name(name: str) -> None:
    number, _, what = name.partition("_")
    assert len(number) == 4 and number.isdigit() and what.isidentifier()
    assert not what.startswith("auto")
