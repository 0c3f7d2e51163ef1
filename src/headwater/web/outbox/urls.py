"""The addresses of the outbox."""

from django.urls import path

from headwater.web.outbox import views

urlpatterns = [
    path("outbox", views.outbox, name="outbox"),
    path("letters/<int:pk>/withdraw", views.take_back, name="letter-withdraw"),
    path("letters/<int:pk>/arrived", views.arrived, name="letter-arrived"),
    path("letters/<int:pk>/again", views.again, name="letter-again"),
]
