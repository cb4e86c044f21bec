/**
 * Where a co-op talks: threads of the whole or of a circle, their texts in every version, tasks, files, reactions, what each person has read and wants to hear.
 *
 * <p>Owns schema {@code discussion}: numbering, thread, turn, post, trail, wording, withdrawal, sought, mention, reaction, tag, position, volume, usual_volume,
 * attachment, task, task_turn, task_told, card (tenant tables). Nobody reads a thread whose circle they may not read: {@link coop.phyle.discussion.Discussion} is asked first. What is
 * voted on in a thread shows itself there through {@link coop.phyle.discussion.Attached}, and is found by the search through {@link coop.phyle.discussion.Findable}.
 */
@ApplicationModule(allowedDependencies = {"archive", "calendar", "circles", "membership", "identity", "notices", "documents"})
@NullMarked
package coop.phyle.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
