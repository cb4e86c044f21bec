package coop.phyle.membership;

import java.util.UUID;

/** An upload and what importing it would do. */
public record ImportPreview(UUID id, String fileName, ImportPlan plan) {}
