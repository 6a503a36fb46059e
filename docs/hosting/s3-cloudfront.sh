#!/bin/sh
# Publishes dist/ to a bucket behind CloudFront. Hashed files first, the pages that name them last,
# so that no reader gets a page whose files are not there yet.
# Usage: BUCKET=my-bucket DISTRIBUTION=E123 sh docs/hosting/s3-cloudfront.sh
set -eu

for_ever='public, max-age=31536000, immutable'
short='public, max-age=300, stale-while-revalidate=86400'
to="s3://${BUCKET}/${PREFIX:-}"

aws s3 sync dist/assets "${to}assets" --cache-control "$for_ever"
aws s3 sync dist/data "${to}data" --cache-control "$for_ever" --exclude '*' --include '*.????????.json'
aws s3 sync dist "$to" --cache-control "$short" --exclude 'assets/*' --exclude 'data/*/*.????????.json'
aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths "/${PREFIX:-}*"

# In CloudFront, attach a response headers policy with:
#   Access-Control-Allow-Origin: *   X-Content-Type-Options: nosniff   Referrer-Policy: no-referrer
# and the Content-Security-Policy of docs/hosting.md; turn compression on; set the default root
# object to index.html, and add a function that appends index.html to addresses ending in "/".
