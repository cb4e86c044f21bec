package coop.phyle.polls;

import coop.phyle.kernel.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An option or position of a poll; its place on the paper is its number, from 1.
 *
 * @param meaning what it means to take it; may be empty
 * @param icon a word or sign shown beside it; may be empty
 * @param cost in minor units, in budgets
 * @param slot when it would be, in polls for a time
 */
public record Choice(String label, String meaning, String icon, OptionalLong cost, Optional<Instant> slot) {
  static Choice of(String label, String meaning, String icon) {
    return new Choice(label, meaning, icon, OptionalLong.empty(), Optional.empty());
  }

  Json.Obj write() {
    var json = Json.obj().with("label", label).with("meaning", meaning).with("icon", icon);
    json = cost.isPresent() ? json.with("cost", cost.getAsLong()) : json;
    return slot.isPresent() ? json.with("slot", slot.get().toString()) : json;
  }

  static Choice read(Json json) {
    var written = json.asObject();
    return new Choice(
        written.text("label"),
        written.text("meaning"),
        written.text("icon"),
        written.has("cost") ? OptionalLong.of(written.whole("cost")) : OptionalLong.empty(),
        written.has("slot") ? Optional.of(written.as("slot", Instant::parse)) : Optional.empty());
  }
}
