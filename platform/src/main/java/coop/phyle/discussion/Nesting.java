package coop.phyle.discussion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Puts the comments of one page under what they answer, one level deep. What they answer on an earlier page is quoted instead. */
final class Nesting {
  private Nesting() {}

  static List<ThreadPages.Said> nested(List<Text> page, Gathered gathered) {
    var roots = new HashMap<PostId, PostId>();
    var groups = new LinkedHashMap<PostId, List<Text>>();
    for (var text : page) {
      var root = text.parent().map(roots::get).orElse(text.id());
      roots.put(text.id(), root == null ? text.id() : root);
      groups.computeIfAbsent(roots.get(text.id()), id -> new ArrayList<>()).add(text);
    }
    var shown = new ArrayList<ThreadPages.Said>();
    for (var group : groups.values()) {
      Optional<PostId> above = Optional.empty();
      for (var text : group) {
        shown.add(gathered.said(text, above.isPresent(), above));
        above = Optional.of(text.id());
      }
    }
    return shown;
  }
}
