"""The role library: find a post, read what it requires, make it the target."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from prep.library.heads import RoleHead
from prep.tui.background import in_background
from prep.tui.commands import bindings_of
from prep.tui.language import chosen, say
from prep.tui.pages.block import Block, message, trouble
from prep.tui.screens.base import PrepScreen
from prep.tui.widgets.prose import Prose
from prep.tui.work import describe_role, find_roles, role_title


class RolesScreen(PrepScreen):
    """A list to search while typing, and beside it the role in full."""

    WHERE = "roles"
    BINDINGS = [
        *bindings_of(WHERE),
        Binding("up", "move('up')", show=False),
        Binding("down", "move('down')", show=False),
        Binding("pageup", "page('up')", show=False),
        Binding("pagedown", "page('down')", show=False),
        Binding("escape", "clear", show=False),
    ]
    AUTO_FOCUS = "#search"

    def compose_body(self) -> ComposeResult:
        """Compose search, list and page."""
        with Horizontal():
            with Vertical(classes="side"):
                yield Input(id="search", select_on_focus=False)
                yield OptionList(id="roles", markup=False)
            yield Prose(id="page")

    def show_body(self) -> None:
        """Search again and read the present role again."""
        words = self.query_one("#search", Input)
        words.placeholder = say("输入岗位或能力搜索", "Type to search")
        self._search(words.value)

    @on(Input.Changed, "#search")
    def _typed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, words: str) -> None:
        in_background(self, "search", lambda _: find_roles(words), self._found, self._failed)

    def _found(self, heads: list[RoleHead]) -> None:
        roles = self.query_one("#roles", OptionList)
        present = self._present() or self.session.role_id
        roles.clear_options()
        roles.add_options(Option(self._label(head), id=head.id) for head in heads)
        ids = [head.id for head in heads]
        if ids:
            roles.highlighted = ids.index(present) if present in ids else 0
        else:
            nothing = say("没有找到这样的岗位，换个词试试", "No such role: try another word")
            self.query_one("#page", Prose).show(message(nothing))

    def _label(self, head: RoleHead) -> str:
        mark = "* " if head.id == self.session.role_id else "  "
        return mark + head.title_in(chosen())

    def _present(self) -> str | None:
        """Return the role under the cursor."""
        option = self.query_one("#roles", OptionList).highlighted_option
        return option.id if option else None

    @on(OptionList.OptionHighlighted, "#roles")
    def _describe(self, event: OptionList.OptionHighlighted) -> None:
        role_id = event.option_id
        if role_id:
            in_background(
                self, "page", lambda _: describe_role(role_id), self._described, self._failed
            )

    def _described(self, page: list[Block]) -> None:
        self.query_one("#page", Prose).show(page, from_top=True)

    def _failed(self, text: str) -> None:
        self.query_one("#page", Prose).show(trouble(text), from_top=True)

    @on(Input.Submitted, "#search")
    @on(OptionList.OptionSelected, "#roles")
    def action_choose(self) -> None:
        """Make the role under the cursor the target."""
        if role_id := self._present():
            own = self.session.dossier.target.role if self.session.dossier else None
            self.session.role = None if role_id == own else role_id
            title = role_title(role_id, chosen())
            self.tell(say(f"目标岗位：{title}", f"Target role: {title}"))
            self.show()

    def action_own_role(self) -> None:
        """Go back to the role that the dossier names."""
        self.session.role = None
        self.query_one("#search", Input).value = ""
        self.query_one("#roles", OptionList).highlighted = None
        self.show()

    def action_search(self) -> None:
        """Go to the search."""
        self.query_one("#search", Input).focus()

    def action_clear(self) -> None:
        """Empty the search."""
        self.query_one("#search", Input).value = ""

    def action_move(self, way: str) -> None:
        """Move in the list while the cursor stays in the search."""
        roles = self.query_one("#roles", OptionList)
        (roles.action_cursor_up if way == "up" else roles.action_cursor_down)()

    def action_page(self, way: str) -> None:
        """Turn the page of the role while the cursor stays in the search."""
        page = self.query_one("#page", Prose)
        (page.scroll_page_up if way == "up" else page.scroll_page_down)(animate=False)
