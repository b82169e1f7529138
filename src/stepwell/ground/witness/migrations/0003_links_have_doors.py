"""Every link that was made before has its door."""

from typing import Any

from django.db import migrations


def give_doors(apps: Any, schema_editor: Any) -> None:
    witness, door = apps.get_model("witness", "Witness"), apps.get_model("witness", "Door")
    known = witness.objects.values_list("digest", "pk")
    door.objects.bulk_create([door(digest=digest, witness_id=pk) for digest, pk in known])


def give_back(apps: Any, schema_editor: Any) -> None:
    witness, door = apps.get_model("witness", "Witness"), apps.get_model("witness", "Door")
    for one in door.objects.exclude(witness=None):
        witness.objects.filter(pk=one.witness_id).update(digest=one.digest)


class Migration(migrations.Migration):
    dependencies = [("witness", "0002_door")]

    operations = [migrations.RunPython(give_doors, give_back)]
