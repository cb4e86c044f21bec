package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;

/** Somebody with a keyboard and no mouse. Nothing is reached but by Tab, and wherever Tab stops it must be seen. */
final class Keys {
  private static final int MOST_STOPS = 400;

  /** What has the focus, whether its outline can be seen, and whether it stands in the window. */
  private static final String STOP =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement) return null;
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        window.stops ??= new Map();
        if (!window.stops.has(e)) window.stops.set(e, window.stops.size);
        return {
          what: (e.id ? '#' + e.id : e.name || e.textContent.trim().slice(0, 40) || e.tagName) + ' (' + e.tagName.toLowerCase() + ')',
          nth: window.stops.get(e),
          outlined: e.matches(':focus-visible, input:focus-within') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          seen: box.width >= 2 && box.height >= 2 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
        };
      }
      """;

  private final Page page;

  Keys(Page page) {
    this.page = page;
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)); // so that a stop is in the window at once
  }

  /** By Tab until the element has the focus, a radio button as soon as its group has. */
  Keys to(String selector) {
    for (int i = 0; i < MOST_STOPS; i++) {
      if (at(selector)) {
        return this;
      }
      tab();
    }
    throw new AssertionError("Tab does not reach " + selector + " on " + page.url());
  }

  boolean at(String selector) {
    return Boolean.TRUE.equals(page.evaluate("s => !!document.activeElement?.matches(s)", selector));
  }

  Keys press(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /** In place of what the field held. */
  Keys type(String text) {
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().press("Delete");
    page.keyboard().type(text);
    return this;
  }

  /** Presses Enter and waits for the page it leads to. */
  Keys enter() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    return this;
  }

  /** The first stop of every page leads past its head; the next one is inside. */
  Keys skip() {
    press("Tab");
    assertThat(at(".skip")).as("the first stop on %s skips the head", page.url()).isTrue();
    stop();
    press("Enter");
    assertThat(at("main")).as("the skip link leads into the page on %s", page.url()).isTrue();
    press("Tab");
    assertThat(at("main *")).as("after the skip link comes the page on %s", page.url()).isTrue();
    return this;
  }

  /** A refused form puts the reader at the faults, and each fault leads to its field. */
  Keys refused(String field) {
    assertThat(at(".problems")).as("the focus is at the faults on %s", page.url()).isTrue();
    to(".problems a[href='#" + field + "']").press("Enter");
    assertThat(at("[id='" + field + "']")).as("the fault leads to its field %s on %s", field, page.url()).isTrue();
    stop();
    return this;
  }

  /** From the top once around: every stop is seen, none holds the focus, and the end is reached. Gives how many there were. */
  int around() {
    page.reload();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      var stop = stop();
      var nth = stop == null ? 0 : ((Number) stop.get("nth")).intValue();
      if (stop == null || nth < i) {
        assertThat(nth).as("Tab goes on to the end, not round in a trap, on %s", page.url()).isZero();
        return i;
      }
    }
    throw new AssertionError("Tab never leaves " + page.url());
  }

  private void tab() {
    page.keyboard().press("Tab");
    stop();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> stop() {
    var stop = (Map<String, Object>) page.evaluate(STOP);
    if (stop != null) {
      assertThat(stop.get("outlined")).as("an outline around %s on %s", stop.get("what"), page.url()).isEqualTo(true);
      assertThat(stop.get("seen")).as("%s stands in the window on %s", stop.get("what"), page.url()).isEqualTo(true);
    }
    return stop;
  }
}
