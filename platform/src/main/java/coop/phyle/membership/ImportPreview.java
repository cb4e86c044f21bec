package coop.phyle.membership;

/** An upload and what importing it would do. */
public record ImportPreview(UploadId id, String fileName, ImportPlan plan) {}
