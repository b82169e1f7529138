"""The hash of a secret is kept at its door alone."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("witness", "0003_links_have_doors")]

    operations = [migrations.RemoveField("witness", "digest")]
