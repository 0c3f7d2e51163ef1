"""The one settings file. Everything that may differ between installations is read by `environment`.

Docs: each variable has its heading in docs/settings.md (a house test holds that).
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

from headwater.config import environment

HERE = Path(__file__).resolve().parent.parent
DATA_DIR = environment.data_dir()
SECRET_KEY = environment.text("HEADWATER_SECRET_KEY") or environment.kept_secret(DATA_DIR, "secret")
DEBUG = environment.flag("HEADWATER_DEBUG")
CLOCK = environment.clock("HEADWATER_NOW")
MEANING = environment.flag("HEADWATER_MEANING", default=True)

BASE_URL = environment.text("HEADWATER_BASE_URL", "http://localhost:8000").rstrip("/")
HOSTS = [host for host in environment.text("HEADWATER_HOSTS").split(",") if host]
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *HOSTS]

DATABASES = {
    "default": environment.database(
        environment.text("DATABASE_URL"),
        DATA_DIR,
        sqlite3.sqlite_version_info[:3],
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "lucide",
    "headwater.store",
    "headwater.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "headwater.web.shared.guard.ContentSecurityPolicy",
    "headwater.web.shared.guard.OwnOriginOnly",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "headwater.web.shared.access.SignedIn",
]

ROOT_URLCONF = "headwater.config.urls"
WSGI_APPLICATION = "headwater.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": sorted(str(path) for path in (HERE / "web").glob("*/templates")),
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "headwater.web.shared.context.page",
            ],
            "libraries": {
                "headwater_ui": "headwater.web.shared.templatetags.headwater_ui",
                "headwater_partners": "headwater.web.partners.templatetags.headwater_partners",
            },
        },
    }
]

LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_DIRS = sorted(str(path) for path in (HERE / "web").glob("*/static"))
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

AUTH_USER_MODEL = "auth.User"
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Ports of one machine share their cookies, so each installation names its own.
COOKIE_MARK = hashlib.sha256(str(DATA_DIR).encode()).hexdigest()[:8]
SESSION_COOKIE_NAME = f"headwater_{COOKIE_MARK}"
CSRF_COOKIE_NAME = f"headwater_csrf_{COOKIE_MARK}"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BASE_URL.startswith("https://")
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "headwater"}}

# Limits are stated before they are hit: pages that take a file print MAX_UPLOAD.
MAX_UPLOAD = 100 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        # What a person did wrong is told to them on the page; the terminal shows what we did wrong.
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "ERROR"},
        "waitress": {"handlers": ["console"], "level": "ERROR"},
        "django": {"handlers": ["console"], "level": os.environ.get("HEADWATER_LOG", "WARNING")},
    },
}
