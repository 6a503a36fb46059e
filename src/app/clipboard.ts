/** Writes text to the clipboard; false where the browser or the frame does not allow it. */
export async function copy(text: string): Promise<boolean> {
  // Absent on insecure pages, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard || !isAllowed()) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Chrome complains on the console if a frame tries what its host has not allowed; others don't say. */
function isAllowed(): boolean {
  const { featurePolicy } = document as Document & {
    readonly featurePolicy?: { allowsFeature(name: string): boolean };
  };
  return featurePolicy?.allowsFeature('clipboard-write') ?? true;
}
