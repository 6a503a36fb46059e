/** Parts of selenium-webdriver that its types leave out. */
declare module 'selenium-webdriver/http/index.js' {
  import type { Executor as CommandExecutor } from 'selenium-webdriver/lib/command';

  export const HttpClient: new (address: string) => object;
  export const Executor: new (client: object) => CommandExecutor;
}
