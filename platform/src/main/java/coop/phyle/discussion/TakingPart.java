package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The small things: reacting, ticking off, reading on, turning the volume. Each says whether there was something to do it to. */
@Service
@Transactional
class TakingPart {
  private final Discussion discussion;
  private final Posts posts;
  private final Reactions reactions;
  private final Tasks tasks;
  private final Volumes volumes;

  TakingPart(Discussion discussion, Posts posts, Reactions reactions, Tasks tasks, Volumes volumes) {
    this.discussion = discussion;
    this.posts = posts;
    this.reactions = reactions;
    this.tasks = tasks;
    this.volumes = volumes;
  }

  boolean react(CoopId coop, ThreadNumber thread, CommentNumber number, PersonId by, Reaction reaction) {
    var access = discussion.open(coop, thread, by).filter(Discussion.Access::writes);
    var text = access.flatMap(a -> posts.find(coop, thread, number)).filter(t -> !t.withdrawn());
    text.ifPresent(t -> reactions.toggle(coop, t.id(), by, reaction));
    return text.isPresent();
  }

  /** Anybody who takes part ticks a task off, or says that it is not done after all; the thread it stands in. */
  Optional<ThreadNumber> tick(CoopId coop, UUID id, PersonId by, boolean done) {
    var task = tasks.find(coop, id);
    var text = task.flatMap(t -> posts.several(coop, List.of(t.post())).stream().findFirst()).filter(t -> !t.withdrawn());
    var thread = text.map(Text::thread).filter(t -> discussion.lock(coop, t, by).filter(Discussion.Access::takesPart).isPresent());
    if (thread.isPresent() && task.orElseThrow().done() != done) {
      tasks.turn(coop, id, done, by);
    }
    return thread;
  }

  /** Up to no further than there is something to read. */
  boolean read(CoopId coop, ThreadNumber thread, PersonId by, CommentNumber upTo) {
    var access = discussion.open(coop, thread, by);
    access.ifPresent(a -> volumes.read(coop, by, thread, new CommentNumber(Math.min(upTo.value(), a.head().last()))));
    return access.isPresent();
  }

  /** @param volume empty for as in the rest of the co-op */
  boolean tune(CoopId coop, ThreadNumber thread, PersonId by, Optional<Volume> volume) {
    var access = discussion.open(coop, thread, by);
    access.ifPresent(a -> volumes.set(coop, by, thread, volume));
    return access.isPresent();
  }

  void tuneAll(CoopId coop, PersonId by, Volume volume) {
    volumes.setUsual(coop, by, volume);
  }
}
