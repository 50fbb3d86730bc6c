"""The table of actions: everything a person can do, in words and keys, and where it holds."""

from typing import NamedTuple


class Entry(NamedTuple):
    """One thing a person can do: its words in menus, its keys, where it holds, and its icon.

    `otherwise` is the sentence said when it cannot be done just now. An entry that `is_only_keys` says
    something with its keys that no menu could, such as walking with the arrows.
    """

    key: str
    words: str
    keys: tuple[str, ...]
    where: str
    icon: str = ""
    otherwise: str = ""
    is_only_keys: bool = False


NO_IDEA = "Select an idea first."
NO_TWO = "Select two ideas or more first."
NO_STACK = "Go to a stack first."
NO_COMMON = "Select ideas of one pillar first."
NO_PILLAR = "Go to a pillar first."
NO_NOTE_OR_PILLAR = "Go to an idea or a pillar first."
NO_PROJECTOR = "There is no projector yet, and no window for the room."

ENTRIES = (
    Entry("plan", "Plan", ("Ctrl+1",), "workshop", "rail.plan"),
    Entry("gather", "Gather", ("Ctrl+2",), "workshop", "rail.gather"),
    Entry("group", "Group", ("Ctrl+3",), "workshop", "rail.group"),
    Entry("shape", "Shape", ("Ctrl+4",), "workshop", "rail.shape"),
    Entry("progress", "Progress", ("Ctrl+5",), "workshop", "rail.progress"),
    Entry("share", "Share", ("Ctrl+6",), "workshop", "rail.share"),
    Entry("scribe", "Write down an idea, or back", ("Ctrl+Space", "Ctrl+I"), "workshop", "source.type"),
    Entry("clock", "Start or pause the clock", ("F4",), "workshop", "timer"),
    Entry("minute_more", "A minute more", ("Shift+F4",), "workshop", "timer"),
    Entry("next_part", "Start the next part", (), "workshop", "clock.start"),
    Entry("end_part", "End the part that runs", (), "workshop", "done"),
    Entry("undo", "Undo", ("Ctrl+Z",), "workshop", "undo", "There is nothing to take back."),
    Entry("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "workshop", "redo", "There is nothing to bring back."),
    Entry("already_saved", "Save", ("Ctrl+S",), "workshop"),
    Entry("save_copy", "Save a copy…", ("Ctrl+Shift+S",), "workshop", "source.file"),
    Entry("bring_in", "Bring in…", ("Ctrl+O",), "workshop", "source.file"),
    Entry("print", "Print…", ("Ctrl+P",), "workshop", "print"),
    Entry("print_cards", "Print idea cards…", (), "workshop", "print"),
    Entry("run_sheet", "Run sheet", (), "workshop", "print"),
    Entry("vote", "Vote…", ("Ctrl+B",), "workshop", "vote"),
    Entry("about_workshop", "Name, place and prompt…", (), "workshop", "edit"),
    Entry("bin", "Show the bin", (), "workshop", "delete"),
    Entry("who_was_heard", "Who was heard", (), "workshop", "notHeard"),
    Entry("where_words_went", "Where did my words go?", (), "workshop", "search"),
    Entry("golden_thread", "Where this came from", ("F3",), "workshop", "ph.git-branch"),
    Entry("later", "Later: making it real", (), "workshop", "ph.hourglass-medium"),
    Entry("common_language", "Common language…", ("Ctrl+Shift+T",), "workshop", "ph.book-bookmark"),
    Entry("coach_checks", "What the coach looks for…", (), "workshop", "ph.chats"),
    Entry("recall_test", "What do we remember?", (), "workshop", "ph.brain"),
    Entry("other_languages", "The portrait in other languages…", (), "workshop", "language"),
    Entry("credentials", "Micro-credentials for educators…", (), "workshop", "ph.medal"),
    Entry("school_systems", "The portrait for school systems…", (), "workshop", "ph.graduation-cap"),
    Entry("crosswalk", "Crosswalk with another framework…", (), "workshop", "ph.arrows-left-right"),
    Entry("bring_in_framework", "Bring in a framework of others…", (), "workshop", "ph.file-arrow-down"),
    Entry("learning_walks", "Learning walks…", ("Ctrl+Shift+W",), "workshop", "ph.person-simple-walk"),
    Entry("needs_assessment", "Needs assessment…", (), "workshop", "ph.magnifying-glass"),
    Entry("hold", "Hold what the room sees, or go live", ("F8",), "workshop", "room.hold", NO_PROJECTOR),
    Entry(
        "blank", "Let the room see black, or show again", ("F9", "B"), "workshop", "room.blank", NO_PROJECTOR
    ),
    Entry("laser", "Point with a dot of light", ("L",), "workshop", "", NO_PROJECTOR),
    Entry("circle", "Point with a circle of light", ("Ctrl+Shift+L",), "workshop", "", NO_PROJECTOR),
    Entry("swap_screens", "Swap screens", (), "workshop", "", NO_PROJECTOR),
    Entry("measures", "Picture and last row…", (), "workshop"),
    Entry("go_home", "Home", ("Ctrl+W",), "workshop", "home"),
    Entry("palette", "Find anything to do", ("Ctrl+K",), "everywhere", "search"),
    Entry("next_region", "Next part of the window", ("F6",), "everywhere", is_only_keys=True),
    Entry("previous_region", "Previous part of the window", ("Shift+F6",), "everywhere", is_only_keys=True),
    Entry("larger", "Larger text", ("Ctrl+Shift++", "Ctrl+Shift+="), "everywhere"),
    Entry("smaller", "Smaller text", ("Ctrl+Shift+-", "Ctrl+Shift+_"), "everywhere"),
    Entry("high_contrast", "High contrast", (), "everywhere"),
    Entry("settings", "Settings", (), "everywhere"),
    Entry("keys", "Keys for this screen", ("F1",), "everywhere", "help"),
    Entry("full_screen", "Full screen", ("F11",), "everywhere"),
    Entry("quit", "Quit", ("Ctrl+Q",), "everywhere"),
    Entry(
        "start_next",
        "Start the part that comes next",
        ("Ctrl+Enter",),
        "plan",
        "clock.start",
        is_only_keys=True,
    ),
    Entry("add_part", "Add a part", ("N",), "plan", "add"),
    Entry("walk_parts", "Walk between parts", ("Up", "Down"), "plan", is_only_keys=True),
    Entry("open_part", "Open the part, or its prompt", ("Enter",), "plan", is_only_keys=True),
    Entry("edit_prompt", "Edit the prompt", ("F2",), "plan", "edit", is_only_keys=True),
    Entry("rename_part", "Rename the part", ("Shift+F2",), "plan", is_only_keys=True),
    Entry("move_part", "Move the part up or down", ("Alt+Up", "Alt+Down"), "plan", is_only_keys=True),
    Entry("move_border", "A minute less or more, on the ruler", ("Left", "Right"), "plan", is_only_keys=True),
    Entry("remove_part", "Remove the part", ("Delete",), "plan", "delete", is_only_keys=True),
    Entry("find", "Find an idea", ("Ctrl+F", "/"), "group", "search"),
    Entry("sort_together", "Sort together", ("F5",), "group", "sortTogether"),
    Entry("suggest", "Suggest groups", ("G",), "group", "suggest"),
    Entry("as_list", "Board as a list, or as a board", ("Ctrl+L",), "group", "ph.list-bullets"),
    Entry("new_pillar", "New pillar", ("N",), "group", "add"),
    Entry("group_selection", "New pillar from the selection", ("Ctrl+G",), "group", "", NO_IDEA),
    Entry("select_all", "Select all", ("Ctrl+A",), "group"),
    Entry("edit_idea", "Edit the idea or the name", ("F2", "Enter"), "group", "edit", NO_NOTE_OR_PILLAR),
    Entry("type_over", "Add to what the note says", ("Letters",), "group", is_only_keys=True),
    Entry("copy_idea", "A copy beside it", ("Ctrl+D",), "group", "", NO_IDEA),
    Entry("to_tray", "Back to the tray", ("0",), "group", "", NO_IDEA),
    Entry("to_pillar", "Put in pillar 1 to 8", ("1 … 8",), "group", "", NO_IDEA, is_only_keys=True),
    Entry("stack_ideas", "Stack them: they say the same", ("Ctrl+J",), "group", "ph.stack", NO_TWO),
    Entry("open_stack", "Lay a stack side by side", ("Ctrl+Shift+J",), "group", "ph.stack", NO_STACK),
    Entry("new_theme", "New theme from the selection", ("Ctrl+Shift+G",), "group", "", NO_COMMON),
    Entry("split_pillar", "Split: the selection into a new pillar", (), "group", "", NO_COMMON),
    Entry("lay_loose", "Lay it loose on the canvas", (), "group", "", NO_IDEA),
    Entry("lock_pillar", "Lock the pillar, or unlock it", (), "group", "ph.lock-simple", NO_PILLAR),
    Entry("bin_ideas", "Put in the bin", ("Delete",), "group", "delete", NO_NOTE_OR_PILLAR),
    Entry("park", "Keep for Later: making it real", ("H",), "group", "ph.hourglass-medium", NO_IDEA),
    Entry("pick_up", "Pick up", ("Ctrl+X",), "group", "lift", NO_IDEA),
    Entry("put_down", "Put down", ("Ctrl+V",), "group", "drop", "Pick ideas up first, with Ctrl+X."),
    Entry("show_note", "Show it large in the room", ("R",), "group", "room.show", NO_IDEA),
    Entry("open_tray", "The tray", ("T",), "group"),
    Entry(
        "menu", "Everything that can be done with it", ("Menu", "Shift+F10"), "group", "", NO_NOTE_OR_PILLAR
    ),
    Entry("walk", "Walk between notes", ("Arrows",), "group", is_only_keys=True),
    Entry("walk_selecting", "Select more", ("Shift+Arrows",), "group", is_only_keys=True),
    Entry("move_idea", "Move one place on", ("Ctrl+Arrows",), "group", is_only_keys=True),
    Entry("toggle", "Select it, or no longer", ("Shift+Space",), "group", is_only_keys=True),
    Entry("next_idea", "Next note", ("Page Down",), "group", is_only_keys=True),
    Entry("previous_idea", "Previous note", ("Page Up",), "group", is_only_keys=True),
    Entry("first_idea", "First note of the pillar", ("Home",), "group", is_only_keys=True),
    Entry("last_idea", "Last note of the pillar", ("End",), "group", is_only_keys=True),
    Entry("zoom_in", "Zoom in", ("Ctrl++", "Ctrl+="), "group", "zoomIn"),
    Entry("zoom_out", "Zoom out", ("Ctrl+-",), "group", "zoomOut"),
    Entry("zoom_fit", "Fit the width", ("Ctrl+0",), "group", "fit"),
    Entry("fit_all", "Fit everything", ("Shift+1",), "group", "fit"),
    Entry("fit_selection", "Fit the selection", ("Shift+2",), "group", "fit", NO_NOTE_OR_PILLAR),
    Entry("hold_ground", "Drag the canvas while held", ("Space",), "group", is_only_keys=True),
    Entry("escape", "Put back, clear, let go", ("Escape",), "group", is_only_keys=True),
    Entry("tidy", "Put the sheets in order", (), "group", "", "Every sheet stands in line already."),
    Entry("mark_ready", "Mark the pillar as ready", ("Ctrl+Enter",), "shape", "done"),
    Entry("all_checks", "All checks of the portrait", (), "shape", "ph.checks"),
    Entry("find_behind", "Find an idea to put behind words", ("Ctrl+F",), "shape", "search"),
    Entry(
        "tie_idea", "Put the idea behind the words, or take it out", ("Space",), "shape", is_only_keys=True
    ),
    Entry("shape_pillar", "Go to pillar 1 to 8", ("1 … 8",), "shape", is_only_keys=True),
    Entry("shape_new", "New pillar", ("N",), "shape", "add", is_only_keys=True),
    Entry("walk_rows", "Walk between pillars, or statements", ("Up", "Down"), "shape", is_only_keys=True),
    Entry("edit_row", "Edit the statement", ("Enter", "F2"), "shape", is_only_keys=True),
    Entry("move_row", "Move it up or down", ("Alt+Up", "Alt+Down"), "shape", is_only_keys=True),
    Entry("bin_row", "Put the statement in the bin", ("Delete",), "shape", "delete", is_only_keys=True),
    Entry(
        "row_menu", "Everything that can be done with it", ("Menu", "Shift+F10"), "shape", is_only_keys=True
    ),
    Entry("coach_card", "What the coach says", ("F7",), "shape", is_only_keys=True),
    Entry("next_words", "Next wording to check", ("Ctrl+J",), "shape", "open"),
    Entry("who_said_it", "Who said it", ("Alt+1 … 8",), "gather", is_only_keys=True),
    Entry("which_table", "At which table", ("Alt+T",), "gather", is_only_keys=True),
    Entry("which_question", "To which question", ("Alt+Q",), "gather", is_only_keys=True),
    Entry("other_words", "Other words for one underlined", ("F7",), "gather", is_only_keys=True),
    Entry("add_idea", "Add it, or stack what was said", ("Enter",), "gather", "enter", is_only_keys=True),
    Entry("add_anyway", "Add it anyway", ("Ctrl+Enter",), "gather", is_only_keys=True),
    Entry("stack_typed", "Stack what is nearly the same", ("Ctrl+J",), "gather", is_only_keys=True),
    Entry("add_for_later", "Keep it for later: it says how", ("Alt+H",), "gather", is_only_keys=True),
    Entry("paste_list", "Paste a list", ("Ctrl+Shift+V",), "gather", "source.paste"),
    Entry("open_photos", "Open photos of notes…", ("Ctrl+Shift+O",), "gather", "source.photo"),
    Entry("open_list", "Open a list of ideas…", ("Ctrl+L",), "gather", "source.file"),
    Entry("take_in_notes", "Add the notes", ("Enter",), "photo", "enter", is_only_keys=True),
    Entry("walk_boxes", "Go to another box", ("Tab", "Arrows"), "photo", is_only_keys=True),
    Entry("add_box", "Add a box", ("Insert", "N"), "photo", is_only_keys=True),
    Entry("move_box", "Move the box, or its corner", ("Shift+Arrows",), "photo", is_only_keys=True),
    Entry("stretch_box", "Stretch the box", ("Alt+Arrows",), "photo", is_only_keys=True),
    Entry("pick_corner", "Take hold of a corner", ("C",), "photo", is_only_keys=True),
    Entry("split_box", "Two notes side by side", ("S",), "photo", is_only_keys=True),
    Entry("split_box_across", "Two notes, one above the other", ("Shift+S",), "photo", is_only_keys=True),
    Entry("choose_box", "Choose the next box as well", ("Shift+Space",), "photo", is_only_keys=True),
    Entry("choose_boxes", "Choose every box", ("Ctrl+A",), "photo", is_only_keys=True),
    Entry("join_boxes", "Make one box of those chosen", ("J",), "photo", is_only_keys=True),
    Entry("turn_box", "Turn it by a quarter", ("R",), "photo", is_only_keys=True),
    Entry("want_box", "Leave it out, or add it after all", ("X",), "photo", is_only_keys=True),
    Entry("remove_box", "This is no note", ("Delete",), "photo", is_only_keys=True),
    Entry("who_wrote_it", "Who wrote it", ("Alt+1 … 8",), "photo", is_only_keys=True),
    Entry("near_photo", "Bring the photo nearer", ("+",), "photo", is_only_keys=True),
    Entry("far_photo", "Move it away", ("-",), "photo", is_only_keys=True),
    Entry("whole_photo", "See the whole photo", ("0",), "photo", is_only_keys=True),
    Entry("enter_note", "Take it, and on to the next note", ("Enter",), "typing", is_only_keys=True),
    Entry("skip_note", "Leave the note for later", ("Tab",), "typing", is_only_keys=True),
    Entry("back_note", "Back to the note before", ("Shift+Tab",), "typing", is_only_keys=True),
    Entry("stack_note", "Take it and stack it", ("Ctrl+J",), "typing", is_only_keys=True),
    Entry("who_typed_it", "Who wrote it", ("Alt+1 … 8",), "typing", is_only_keys=True),
    Entry("bin_note", "This is no note", ("Ctrl+Delete",), "typing", is_only_keys=True),
    Entry("leave_typing", "Back to Gather", ("Escape",), "typing", is_only_keys=True),
    Entry("mark_choice", "Put a dot, a mark, a number", ("0 … 9",), "voting", is_only_keys=True),
    Entry("take_off_dot", "Take one off the line", ("-",), "voting", is_only_keys=True),
    Entry("take_back_dot", "Take back the last mark", ("Backspace",), "voting", is_only_keys=True),
    Entry("walk_ballot", "Go to another line", ("Arrows",), "voting", is_only_keys=True),
    Entry("keep_ballot", "Keep the ballot, and begin the next", ("Enter",), "voting", is_only_keys=True),
    Entry("whose_ballot", "From which group", ("Alt+1 … 8",), "voting", is_only_keys=True),
    Entry("ballot_table", "From which table", ("Alt+T",), "voting", is_only_keys=True),
    Entry("leave_vote", "Clear the ballot, or back to the page", ("Escape",), "voting", is_only_keys=True),
    Entry(
        "write_cell",
        "Write in the cell, then keep it",
        ("Enter", "F2", "Letters"),
        "progress",
        "edit",
        is_only_keys=True,
    ),
    Entry(
        "cell_line", "A further look-for in the same cell", ("Shift+Enter",), "progress", is_only_keys=True
    ),
    Entry("walk_cells", "Walk between cells", ("Arrows", "Tab"), "progress", is_only_keys=True),
    Entry("choose_cells", "Select more cells", ("Shift+Arrows",), "progress", is_only_keys=True),
    Entry("copy_cells", "Copy the cells, for a spreadsheet too", ("Ctrl+C",), "progress", is_only_keys=True),
    Entry("cut_cells", "Cut the cells", ("Ctrl+X",), "progress", is_only_keys=True),
    Entry("paste_cells", "Paste, from a spreadsheet too", ("Ctrl+V",), "progress", is_only_keys=True),
    Entry("empty_cells", "Empty the cells", ("Delete",), "progress", "delete", is_only_keys=True),
    Entry("use_hint", "What the coach says, and use it", ("Ctrl+Enter", "F7"), "progress", is_only_keys=True),
    Entry("next_wording", "Next wording to check", ("Ctrl+J",), "progress", "open"),
    Entry("about_cell", "Look-fors, examples and ideas behind…", ("Alt+Enter",), "progress", "more"),
    Entry("read_aloud", "Read this row aloud…", ("F5",), "progress", "ph.speaker-high"),
    Entry("missing", "What is missing…", ("Ctrl+M",), "progress", "ph.grid-four"),
    Entry("side_by_side", "Lenses side by side, or one", ("Ctrl+L",), "progress", "ph.columns"),
    Entry("levels", "Scales and levels…", (), "progress", "ph.path"),
    Entry("cell_draft", "A draft again", (), "progress"),
    Entry("cell_reviewed", "Reviewed", ("Ctrl+R",), "progress", "ph.eye"),
    Entry("cell_agreed", "Agreed", ("Ctrl+G",), "progress", "done"),
    Entry("freeze_cells", "Freeze these words, or unfreeze them", (), "progress", "ph.snowflake"),
    Entry("save_pdf", "Save PDF…", ("Ctrl+E",), "share", "pdf"),
    Entry("new_workshop", "New workshop", ("Ctrl+N",), "home", "add"),
    Entry("open_sample", "Try the sample evening", (), "home", "sample"),
    Entry("open_file", "Bring in a workshop file…", ("Ctrl+O",), "home", "source.file"),
)


def entries_of(where: str) -> list[Entry]:
    """Return what holds on a screen: its own entries, then those that hold around it."""
    places = [where, *(["workshop"] if where != "home" else []), "everywhere"]
    return [entry for place in places for entry in ENTRIES if entry.where == place]


def first_key(entry: str) -> str:
    """Return the key that stands beside an entry in menus; empty if it has none or is not in the table."""
    return next((one.keys[0] for one in ENTRIES if one.key == entry and one.keys), "")
