package coop.phyle.hooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the page of hooks shows. */
public final class HookPages {
  private HookPages() {}

  /**
   * @param fresh the secret of a hook just made, shown this once; empty for none
   * @param typed what was typed into the form that is shown again
   */
  public record Board(List<Shown> hooks, String fresh, Map<String, String> typed, Set<String> topics) {
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  public record Shown(String id, String name, String url, Shape shape, List<Topic> topics, List<Attempt> attempts) {}

  /** @param status the other side's; empty when it could not be asked */
  public record Attempt(String kind, Instant at, Optional<Integer> status, Optional<String> error) {
    public boolean good() {
      return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
  }
}
