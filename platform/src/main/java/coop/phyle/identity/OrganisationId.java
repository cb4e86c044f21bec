package coop.phyle.identity;

import java.util.UUID;

/** An organisation as an agent: it can be a member where a person can. */
public record OrganisationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
