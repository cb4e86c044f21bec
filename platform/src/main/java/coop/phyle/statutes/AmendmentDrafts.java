package coop.phyle.statutes;

import coop.phyle.shell.CoopId;
import java.util.Optional;

/** Drafts of amendments, for the module that puts them to a vote. Call inside the co-op's tenancy. */
public interface AmendmentDrafts {
  Optional<AmendmentDraft> find(CoopId coop, AmendmentDraftId id);
}
