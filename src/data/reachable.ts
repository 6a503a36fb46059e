/** Whether the page's own server answers now. A frame that may not ask hears no. */
export async function isReachable(address: string): Promise<boolean> {
  try {
    const { ok } = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
