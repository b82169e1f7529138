"""The address of a link stands apart, so that it can stay when the client is erased."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("witness", "0001_link")]

    operations = [
        migrations.CreateModel(
            name="Door",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                (
                    "witness",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="witness.witness",
                    ),
                ),
            ],
        ),
        # For the way back: the column comes empty, and is filled before it has to be.
        migrations.AlterField("witness", "digest", models.CharField(max_length=64, null=True, unique=True)),
    ]
