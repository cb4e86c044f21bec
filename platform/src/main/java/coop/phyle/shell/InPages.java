package coop.phyle.shell;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows read a page at a time while somebody goes through them: at most one page is held however many rows there are, and between pages nothing is held open, so a
 * slow reader keeps no transaction and no connection. Only for rows that neither change nor come in before those already read.
 *
 * @param after reads the page behind a row, or the first one; an empty page is the end
 */
public record InPages<T>(Function<Optional<T>, List<T>> after) implements Iterable<T> {
  @Override
  public Iterator<T> iterator() {
    return new Reading();
  }

  private final class Reading implements Iterator<T> {
    private List<T> page = List.of();
    private int next;
    private boolean ended;

    @Override
    public boolean hasNext() {
      if (next == page.size() && !ended) {
        page = after.apply(page.isEmpty() ? Optional.empty() : Optional.of(page.getLast()));
        next = 0;
        ended = page.isEmpty();
      }
      return !ended;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }
}
