package coop.phyle.membership;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What stands in the address of a register page; whatever cannot be read counts as not asked. */
record Sought(
    @Nullable String q, @BindParam("class") @Nullable String memberClass, @Nullable String show, @Nullable String on, @Nullable String page) {
  Search search(LocalDate today, Search.Show otherwise) {
    return new Search(text(q), text(memberClass), shown(otherwise), day(today), pageNumber());
  }

  private Search.Show shown(Search.Show otherwise) {
    for (var one : Search.Show.values()) {
      if (one.name().equals(show)) {
        return one;
      }
    }
    return otherwise;
  }

  private LocalDate day(LocalDate today) {
    try {
      return text(on).isEmpty() ? today : LocalDate.parse(text(on));
    } catch (DateTimeParseException e) {
      return today;
    }
  }

  private int pageNumber() {
    return text(page).matches("[0-9]{1,6}") ? Integer.parseInt(text(page)) : 1;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
