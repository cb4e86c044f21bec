package coop.phyle.record;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import java.time.Instant;

/**
 * Something that happened.
 *
 * @param leaf its canonical text, as hashed
 */
record Act(String kind, Instant at, String leaf) {
  static Act of(String kind, Instant at, Json.Obj body) {
    return new Act(kind, at, Json.obj().with("kind", kind).with("at", at.toString()).with("body", body).toString());
  }

  Json.Obj body() {
    return Json.parseObject(leaf).object("body");
  }

  Hash hash() {
    return Hash.leaf(leaf);
  }
}
