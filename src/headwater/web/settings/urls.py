"""The addresses of the settings."""

from django.urls import path

from headwater.web.settings import (
    cadence,
    categories,
    category_deeds,
    cultivating,
    digest,
    goals,
    mailboxes,
    profession,
    profession_deeds,
)
from headwater.web.settings.views import settings_page

urlpatterns = [
    path("settings", settings_page, name="settings"),
    path("settings/digest", digest.digest_page, name="settings-digest"),
    path("settings/goals", goals.goals, name="settings-goals"),
    path("settings/cultivating", cultivating.cultivating, name="settings-cultivating"),
    path("settings/cadence", cadence.cadences, name="settings-cadence"),
    path("settings/cadence/set", cadence.put, name="cadence-set"),
    path("settings/profession", profession.profession, name="profession"),
    path("settings/profession/choose", profession_deeds.choose, name="profession-choose"),
    path("settings/profession/reset", profession_deeds.reset, name="profession-reset"),
    path("settings/profession/file", profession_deeds.hand_on, name="profession-file"),
    path("settings/profession/take-over", profession_deeds.take_over, name="profession-take-over"),
    path("settings/profession/categories", profession_deeds.use_categories, name="profession-categories"),
    path("settings/mailboxes", mailboxes.mailboxes, name="mailboxes"),
    path("settings/mailboxes/new", mailboxes.new, name="mailbox-new"),
    path("settings/mailboxes/<int:pk>", mailboxes.mailbox, name="mailbox"),
    path("settings/mailboxes/<int:pk>/try", mailboxes.try_out, name="mailbox-try"),
    path("settings/mailboxes/<int:pk>/release", mailboxes.let_go, name="mailbox-release"),
    path("settings/mailboxes/<int:pk>/trash", mailboxes.trash, name="mailbox-trash"),
    path("settings/mailboxes/<int:pk>/restore", mailboxes.restore, name="mailbox-restore"),
    path("settings/categories", categories.categories, name="categories"),
    path("settings/categories/<int:pk>", categories.category, name="category"),
    path("settings/categories/<int:pk>/move", category_deeds.move, name="category-move"),
    path("settings/categories/<int:pk>/merge", category_deeds.merge, name="category-merge"),
    path("settings/categories/<int:pk>/put", category_deeds.put, name="category-put"),
    path("settings/categories/<int:pk>/take-out", category_deeds.take_out, name="category-take-out"),
    path("settings/categories/<int:pk>/trash", category_deeds.trash, name="category-trash"),
    path("settings/categories/<int:pk>/restore", category_deeds.restore, name="category-restore"),
]
