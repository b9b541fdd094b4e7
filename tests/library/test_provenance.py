"""Every item of the source text is traced to what was drawn from it."""

from __future__ import annotations

from prep.library.provenance import provenance, source_lists
from prep.library.roles import role, roles
from prep.model.role import RoleProfile
from prep.model.sources import SourceList

LISTS = (SourceList(piece=7, list="1", kind="duty", post="外贸业务经理", items=("1", "2", "9")),)


def test_an_item_names_the_duties_drawn_from_it():
    found = provenance(LISTS, [role("foreign-trade-manager")])
    uses = {str(item): [use.entry for use in item.uses] for item in found.items}
    assert "sales-targets" in uses["7/1/1"]
    assert [str(item) for item in found.uncovered] == ["7/1/9"]


def test_a_source_that_the_inventory_does_not_hold_is_told():
    data = role("foreign-trade-manager").model_dump(by_alias=True, exclude_defaults=True)
    data["areas"][0]["duties"][0]["sources"] = [{"piece": 99, "list": "1", "item": "1"}]
    found = provenance(LISTS, [RoleProfile.model_validate(data)])
    assert "99/1/1" in [source for source, _ in found.unknown]


def test_what_a_variant_inherits_counts_once():
    base = role("foreign-trade-manager")
    own = base.model_copy(update={"id": "own", "extends": base.id})
    found = provenance(LISTS, [base, own])
    assert {use.role for item in found.items for use in item.uses} == {base.id}


def test_no_built_in_profile_names_a_source_that_the_inventory_does_not_hold():
    assert provenance(source_lists(), roles()).unknown == ()


def test_every_item_of_the_source_text_is_covered():
    assert provenance(source_lists(), roles()).uncovered == ()
