"""One key per person or clinic, itself locked by the keyring outside the database."""

from django.db import models


class DataKey(models.Model):
    owner = models.UUIDField(primary_key=True)
    clinic = models.UUIDField()
    wrapped = models.BinaryField()
    kek = models.CharField(max_length=20)
