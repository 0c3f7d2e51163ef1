"""The address of the search."""

from django.urls import path

from headwater.web.search.views import find

urlpatterns = [path("search", find, name="search")]
