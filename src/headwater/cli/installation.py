"""Opens this installation for a command that needs its database: data folder, settings, migrations, the owner."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any


def parser(command: str, text: str) -> argparse.ArgumentParser:
    """A parser with the options that every database command has."""
    made = argparse.ArgumentParser(prog=f"headwater {command}", description=text)
    made.add_argument("--data-dir", help="where everything of this installation lies")
    return made


def open_installation(options: argparse.Namespace) -> None:
    """Load the settings for the chosen data folder and bring the database to this version."""
    if options.data_dir:
        os.environ["HEADWATER_DATA_DIR"] = str(Path(options.data_dir).expanduser().resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "headwater.config.settings")
    import django

    django.setup()
    migrate()


def migrate(verbosity: int = 0) -> None:
    """Apply the migrations that are missing; nothing when there are none."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=verbosity, interactive=False)


def now() -> datetime:
    """The moment, from the installation's clock."""
    from django.conf import settings

    return settings.CLOCK()


def owner() -> Any:
    """The first user of this installation, made on first start."""
    from headwater.actions.workspaces import first_user

    return first_user()


def owner_seat() -> Any:
    """The owner's seat in the practice opened last, as in the web app; or the end of the command with a sentence."""
    from headwater.actions.acting import Seat
    from headwater.store.models import Member

    user = owner()
    member = Member.objects.filter(user=user).select_related("workspace__me").order_by("-pk").first()
    if member is None:
        sys.exit("There is no workspace yet. Run `headwater run` and choose how to start.")
    return Seat(workspace=member.workspace, user=user, role=member.role)
