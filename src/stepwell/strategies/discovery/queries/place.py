"""Where a sealed text of this room lies."""

from uuid import UUID

from stepwell.ground.vault.facts import Place


def place_of(client: UUID, model: str, column: str, row: UUID) -> Place:
    return Place(client, f"discovery.{model}", column, row)
