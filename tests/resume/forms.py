"""A dossier that has all that forms ask for."""

from __future__ import annotations

from prep.model.base import PartialDate, Text
from prep.model.dossier import Assessment, Dossier, FamilyMember


def text(plain: str) -> Text:
    return Text(plain=plain)


def complete(dossier: Dossier) -> Dossier:
    """Return a sample with the cells of forms that samples leave out."""
    person = dossier.person.model_copy(
        update={
            "birth_place": text("云岭省青溪县"),
            "party_joined": PartialDate(2012, 6),
            "health": text("健康"),
            "speciality": text("小微企业信贷"),
            "id_number": "000000198804000000",
        }
    )
    target = dossier.target.model_copy(update={"adjustable": True})
    family = (
        FamilyMember(relation=text("丈夫"), name=text("周启明"), birth=PartialDate(1987, 2),
                     politics=text("群众"), work=text("青溪县第一中学教师")),
        FamilyMember(relation=text("女儿"), name=text("周小满"), birth=PartialDate(2015, 9)),
    )  # fmt: skip
    marks = tuple(Assessment(year=year, result=text("称职")) for year in (2022, 2023, 2024, 2025))
    return dossier.model_copy(
        update={"person": person, "target": target, "family": family, "assessments": marks}
    )
