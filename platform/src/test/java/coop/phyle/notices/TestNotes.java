package coop.phyle.notices;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that can be answered by mail: it keeps what is answered, refuses "no" and breaks on "broken". */
final class TestNotes implements Answerable {
  record Note(About about, PersonId by, String text) {}

  final List<Note> notes = new CopyOnWriteArrayList<>();

  @Override
  public String kind() {
    return "test-note";
  }

  @Override
  public Answer answered(About about, PersonId by, String text) {
    if (text.equals("broken")) {
      throw new IllegalStateException("broken");
    }
    if (text.equals("no")) {
      return new Answer.Refused(List.of(Problem.of("", "notices.answer.too-long", 3)));
    }
    notes.add(new Note(about, by, text));
    return new Answer.Taken("/account");
  }

  List<Note> about(About about) {
    return notes.stream().filter(note -> note.about().equals(about)).toList();
  }
}
