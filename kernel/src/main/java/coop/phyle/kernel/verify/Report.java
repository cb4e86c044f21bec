package coop.phyle.kernel.verify;

import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.SignedHead;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a recount found.
 *
 * @param key the key the heads are signed with, once read
 * @param last the last head reached, to be compared with one published elsewhere
 * @param acts how many acts of each kind were read
 * @param notes what could not be recomputed, and why; not differences
 */
public record Report(Finding finding, Optional<LogKey> key, Optional<SignedHead> last, SortedMap<String, Long> acts, List<String> notes) {
  /** How it ended. */
  public sealed interface Finding {
    /** Exit code of the command. */
    int exit();
  }

  /** Everything that can be recomputed agrees. */
  public record Agrees() implements Finding {
    @Override
    public int exit() {
      return 0;
    }
  }

  /** The first difference. */
  public record Disagrees(Difference difference) implements Finding {
    @Override
    public int exit() {
      return 1;
    }
  }

  /** This is no export, or it could not be read. */
  public record Unusable(String why) implements Finding {
    @Override
    public int exit() {
      return 2;
    }
  }

  public Report {
    notes = List.copyOf(notes);
  }

  /** For people, in plain lines. */
  public String text() {
    var out = new StringBuilder();
    key.ifPresent(k -> out.append("key       ").append(k).append('\n'));
    last.ifPresent(
        l ->
            out.append("ends at   head %d of %s, %d acts\n".formatted(l.head().number(), l.head().at(), l.head().size()))
                .append("root      ").append(l.head().root()).append('\n'));
    if (!acts.isEmpty()) {
      out.append("acts      ");
      out.append(String.join(", ", acts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList())).append('\n');
    }
    notes.forEach(note -> out.append("note      ").append(note).append('\n'));
    return out.append(
            switch (finding) {
              case Agrees() -> "Agrees.\n";
              case Disagrees(var difference) -> "Differs. " + difference + "\n";
              case Unusable(var why) -> "Cannot be checked: " + why + "\n";
            })
        .toString();
  }
}
