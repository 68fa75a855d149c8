"""An edit as an editor would make it: one character of a text, by which no name, no date and no address moves."""


def with_word_changed(text):
    """A page with another character in the middle of its longest paragraph that is none of the first of its article."""
    block = max((block for block in text.split("\n\n") if "本报讯" not in block and "记者" not in block), key=len)
    lines = block.split("\n")
    middle = len(lines) // 2
    place = text.index(block) + sum(len(line) + 1 for line in lines[:middle]) + len(lines[middle]) // 2
    return text[:place] + ("之" if text[place] == "的" else "的") + text[place + 1:]
