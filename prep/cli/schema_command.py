"""``prep schema``: the JSON Schema of a kind of file, for editors."""

from __future__ import annotations

import json

import click

from prep.messages import say


@click.command(
    "schema",
    help=say(
        "输出一种文件的 JSON Schema，供编辑器使用。",
        "Print the JSON Schema of a kind of file, for editors.",
    ),
)
@click.argument(
    "kind",
    type=click.Choice(
        [
            "dossier",
            "role-profile",
            "role-variant",
            "competencies",
            "case",
            "speech-outline",
            "speech-sheet",
            "review-rules",
            "readings",
            "rehearsal-rules",
            "resume-variant",
            "term-words",
            "session-plan",
            "panel-rules",
            "training-set",
        ]
    ),
)
def command(kind: str) -> None:
    """Print a JSON Schema."""
    from prep.library.schema import json_schema

    click.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))
