"""`manage.py demo_data`: areas, the cast with their story, and the neighbourhood; only into an empty house."""

import json
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from naast.cast.definer import as_definer
from naast.cast.laying import lay_people
from naast.cast.neighbours import lay_neighbourhood
from naast.cast.people import CAST
from naast.cast.story import lay_story
from naast.cast.story_documents import lay_letters
from naast.cast.story_looks import lay_looks
from naast.cast.story_notes import lay_notes
from naast.cast.story_questions import lay_areas_of_teams, lay_questions
from naast.cast.story_worries import lay_worries
from naast.people.residents.models import Person


class Command(BaseCommand):
    """Invented people for the demo. Does nothing where somebody lives already."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--cast-file", type=Path, help="where to write name → key, for `make sql AS=…`")
        parser.add_argument("--households", type=int, default=640)
        parser.add_argument("--unseen", action="store_true", help="as if nobody looked at anything yet")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["cast_file"]:
            options["cast_file"].write_text(
                json.dumps({name: str(member.id) for name, member in CAST.items()})
            )
        with as_definer():
            if Person.objects.exists():
                self.stdout.write("There are people already: nothing was changed.")
                return
        call_command("import_areas", stdout=self.stdout)
        with as_definer(bulk=True):
            lay_people()
            lay_story()
            lay_notes()
            lay_letters()
            lay_questions()
            lay_worries()
            lay_neighbourhood(households=options["households"])
            lay_areas_of_teams()
        if not options["unseen"]:
            with as_definer():
                lay_looks()
