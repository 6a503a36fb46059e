/** The cheap phone that the measurements are taken with, beside a processor made slower. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
};

/** A slow mobile connection: 1.6 Mbit/s down, 150 ms there and back. */
export const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
