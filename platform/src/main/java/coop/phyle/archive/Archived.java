package coop.phyle.archive;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Optional;

/**
 * One kind of thing a co-op deliberates on: a module above declares a bean. Called inside the co-op's tenancy, outside any transaction: each call begins one of its
 * own, so that a slow reader of the archive holds none.
 */
public interface Archived {
  ArchiveKind kind();

  /** The next numbers behind one, ascending, begun in a time; whether the reader may see them is asked of each. */
  List<Integer> numbers(Coop coop, Span span, int after, int most);

  /** One of them as it stands now; nothing for whoever may not see it. */
  Optional<Piece> piece(Coop coop, Viewer reader, int number);

  /** Where files its pieces name are in the co-op, before their ids. */
  default String files() {
    return "/threads/files/";
  }

  /** The bytes of a file a piece named; nothing for whoever may not see it. */
  default Optional<byte[]> bytes(Coop coop, Viewer reader, String file) {
    return Optional.empty();
  }
}
