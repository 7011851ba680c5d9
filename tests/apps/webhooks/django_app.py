"""A Django view that handles events in the transaction of the project's database."""

from __future__ import annotations

from collections.abc import Callable

from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, path
from lattice_stripe import Client
from lattice_stripe.webhooks import DjangoInbox, InvoicePaidEvent, WebhookRouter
from lattice_stripe.webhooks.frameworks.django import view

WEBHOOK_SECRET = "whsec_django"


class Access(models.Model):
    customer: models.CharField[str, str] = models.CharField(max_length=255, unique=True)
    invoice: models.CharField[str, str] = models.CharField(max_length=255)

    class Meta:
        app_label = "webhooks"


def make_router(client: Client) -> WebhookRouter:
    router = WebhookRouter(client, secret=WEBHOOK_SECRET, inbox=DjangoInbox())

    @router.on("invoice.paid")
    def give_access(event: InvoicePaidEvent) -> None:
        invoice = event.data.object
        Access.objects.create(customer=invoice.customer, invoice=invoice.id)

    return router


def make_urls(client: Client) -> list[URLPattern]:
    receive: Callable[[HttpRequest], HttpResponseBase] = view(make_router(client))
    return [path("webhooks", receive)]
