/** Writes text to the clipboard; false where the browser or the frame does not allow it. */
export async function copy(text: string): Promise<boolean> {
  // Absent on insecure pages, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
