import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

/** The aim is 150 lines a file and 25 a function; beyond these limits nothing passes but what is named. */
const sizes = {
  'max-lines': lines(220),
  'max-lines-per-function': lines(60),
  complexity: ['error', 14],
};

/** What is larger, each with its reason. Nothing is added without one. */
const larger = [
  {
    // Half of these is style, which Svelte keeps in the file of its component.
    files: ['src/charts/{FunnelPlot,RankingPlot,TrendChart}.svelte', 'src/map/AreaMap.svelte'],
    rules: { 'max-lines': lines(420) },
  },
  {
    // Lists of questions and their words, which grow by an entry with every question that is added.
    files: ['survey/catalogue/{context,gpps,gpps-added,gpps-more,his/*}.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Lists of kinds of damage, one entry each.
    files: ['survey/fuzz/{gpps,records,workbooks}.ts'],
    rules: { 'max-lines': lines(420), 'max-lines-per-function': lines(100) },
  },
  {
    // The next wave, year and boundaries, each made, imported and looked at; what people do to
    // workbooks, a line or two each.
    files: ['survey/{coming,hand-made}.test.ts'],
    rules: { 'max-lines': lines(300) },
  },
  {
    // Rows, headings and their styles on a phone and beside a map; every kind of verdict of one map.
    files: ['src/table/AreaTable.svelte', 'src/view/judgement.ts'],
    rules: { 'max-lines': lines(270) },
  },
  {
    // The form of every file that is written, and its schema beside it: they change together.
    files: ['survey/build/{files,schemas}.ts'],
    rules: { 'max-lines': lines(260) },
  },
  {
    // One choice for each kind of cell, column or count, which reads best in one place.
    files: [
      'scripts/kits/titles.ts',
      'src/view/details/counts.ts',
      'survey/read/workbook/figures.ts',
    ],
    rules: { complexity: ['error', 17] },
  },
];

const typeAware = {
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  // A string cut by code points is just what a limit on characters means.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  // `WaveId | 'latest'` tells the reader something, though the compiler sees a string.
  '@typescript-eslint/no-redundant-type-constituents': 'off',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
};

/** Functions newer than the oldest browsers, of objects that are not: these the plugin does not tell. */
const tooNew = ['error'].concat(
  [
    ['AbortSignal', 'any'],
    ['Array', 'fromAsync'],
    ['Map', 'groupBy'],
    ['Object', 'groupBy'],
    ['Promise', 'try'],
    ['Promise', 'withResolvers'],
    ['URL', 'canParse'],
    ['URL', 'parse'],
  ].map(([object, property]) => ({ object, property, message: 'The oldest browsers lack it.' })),
);

export default ts.config(
  {
    ignores: [
      'dist/',
      'public/*/',
      // Libraries that only the bench installs: their types are not there to check against.
      'bench/peers/pages/',
      'bench/peers/node_modules/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      '.cache/',
    ],
  },
  {
    // What readers' browsers run has only what the oldest of them has: `browserslist` in package.json.
    files: ['src/**/*.{ts,svelte}', 'public/*.js'],
    ignores: ['**/*.test.ts', 'src/app/prerender.ts'],
    ...compat.configs['flat/recommended'],
    rules: { ...compat.configs['flat/recommended'].rules, 'no-restricted-properties': tooNew },
    settings: {
      lintAllEsApis: true,
      // Used only to tell again of fingers that a browser has told of as touches.
      polyfills: ['TouchEvent'],
    },
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      ...sizes,
      ...typeAware,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSAsExpression > TSAnyKeyword',
          message: 'Say what the value is instead of any.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // A prop with a default has to be declared with let in runes mode.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$state', '$bindable'] }],
    },
  },
  {
    // A test is a list of cases.
    files: ['**/*.test.ts', 'e2e/**/*.ts'],
    rules: {
      'max-lines': lines(260),
      'max-lines-per-function': 'off',
      complexity: ['error', 16],
    },
  },
  ...larger,
  {
    // Playwright's fixtures name what they need by destructuring, even if it is nothing.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  { files: ['eslint.config.js', 'public/*.js'], ...ts.configs.disableTypeChecked },
);
