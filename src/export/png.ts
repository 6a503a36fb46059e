import type { Drawing } from './drawing';

/**
 * The drawing as a PNG. It is made from our own SVG, which refers to nothing outside itself, so the
 * canvas stays readable; and from a `data:` address, which the strictest policy we support allows.
 * @param scale pixels of the PNG for each pixel of the drawing
 * @throws Error if the browser can't draw it
 */
export async function pngOf({ svg, width, height }: Drawing, scale = 2): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('This browser could not make the picture.');
  return blob;
}
