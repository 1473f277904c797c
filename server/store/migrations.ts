/** The server's tables, each step frozen. Every key begins with the site, so that sites can be spread over machines. */
export const migrations: readonly { name: string; sql: string[] }[] = [
  {
    name: '0010-sites',
    sql: [
      `CREATE TABLE sites (site text PRIMARY KEY, name text NOT NULL, epoch text NOT NULL, head bigint NOT NULL, made_at bigint NOT NULL)`,
      `CREATE TABLE pairings (site text NOT NULL, code_hash text NOT NULL, expires_at bigint NOT NULL, used_at bigint,
        PRIMARY KEY (site, code_hash))`,
      `CREATE INDEX pairings_by_code ON pairings (code_hash)`,
      `CREATE TABLE devices (site text NOT NULL, device text NOT NULL, letter text NOT NULL, name text NOT NULL, token_hash text NOT NULL,
        n bigint NOT NULL, hash text NOT NULL, enrolled_at bigint NOT NULL, seen_at bigint NOT NULL, revoked_at bigint,
        PRIMARY KEY (site, device))`,
      `CREATE TABLE readers (site text NOT NULL, reader text NOT NULL, name text NOT NULL, token_hash text NOT NULL, made_at bigint NOT NULL,
        revoked_at bigint, PRIMARY KEY (site, reader))`,
      `CREATE TABLE changes (site text NOT NULL, seq bigint NOT NULL, id text NOT NULL, device text NOT NULL, n bigint NOT NULL,
        stamp text NOT NULL, register text NOT NULL, record text NOT NULL, kind text NOT NULL, fields text NOT NULL, salt text NOT NULL,
        fields_digest text NOT NULL, actor text NOT NULL, happened_at bigint NOT NULL, entered_at bigint NOT NULL,
        prev_hash text NOT NULL, hash text NOT NULL, reissues text, aside boolean NOT NULL, PRIMARY KEY (site, seq))`,
      `CREATE UNIQUE INDEX changes_by_id ON changes (site, id)`,
      `CREATE INDEX timeline ON changes (site, seq) WHERE kind = 'append'`,
      `CREATE TABLE destroyed (site text NOT NULL, id text NOT NULL, PRIMARY KEY (site, id))`,
      `CREATE TABLE records (site text NOT NULL, register text NOT NULL, record text NOT NULL, seq bigint NOT NULL, born text,
        fields text NOT NULL, stamps text NOT NULL, PRIMARY KEY (site, register, record))`,
      `CREATE INDEX records_changed ON records (site, register, seq)`,
      `CREATE TABLE blobs (site text NOT NULL, sha256 text NOT NULL, size bigint NOT NULL, received bigint NOT NULL,
        whole boolean NOT NULL, PRIMARY KEY (site, sha256))`,
      `CREATE TABLE blob_parts (site text NOT NULL, sha256 text NOT NULL, at bigint NOT NULL, bytes bytea NOT NULL,
        PRIMARY KEY (site, sha256, at))`,
    ],
  },
  {
    name: '0020-smaller-changes',
    sql: [
      // A stamp ends with its device, which has a column; hashes as the bytes they are.
      `ALTER TABLE changes ALTER COLUMN id TYPE uuid USING id::uuid, ALTER COLUMN stamp TYPE text USING left(stamp, 17),
        ALTER COLUMN fields_digest TYPE bytea USING decode(fields_digest, 'hex'),
        ALTER COLUMN prev_hash TYPE bytea USING decode(prev_hash, 'hex'), ALTER COLUMN hash TYPE bytea USING decode(hash, 'hex')`,
      // How often something of the site was destroyed: whoever waited for the site's lock sees that it was, meanwhile.
      `ALTER TABLE sites ADD COLUMN destroys bigint NOT NULL DEFAULT 0`,
      // How far the present state of a site's records follows its log.
      `CREATE TABLE presents (site text PRIMARY KEY, seq bigint NOT NULL)`,
      `INSERT INTO presents (site, seq) SELECT site, head FROM sites`,
      // What salts are made of (shared/sync/salts.ts). Empty: one of them was destroyed, and it never comes back.
      `CREATE TABLE salt_seeds (site text NOT NULL, device text NOT NULL, stretch bigint NOT NULL, seed text NOT NULL,
        PRIMARY KEY (site, device, stretch))`,
      // Records that were destroyed as a whole: nothing that is still said of them is kept.
      `CREATE TABLE closed (site text NOT NULL, register text NOT NULL, record text NOT NULL, PRIMARY KEY (site, record, register))`,
    ],
  },
];
