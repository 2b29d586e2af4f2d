/** A county has tens of users: little memory, few processes, and no patience with a forgotten transaction. */
const MODEST = {
  shared_buffers: '64MB',
  effective_cache_size: '256MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '512MB',
  max_connections: '100',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  random_page_cost: '1.1',
  idle_in_transaction_session_timeout: '60s',
  client_connection_check_interval: '5s',
};

/** Job tables are rewritten all day: visit often, with few workers, before they grow. */
const AUTOVACUUM = {
  autovacuum_max_workers: '2',
  autovacuum_worker_slots: '4',
  autovacuum_naptime: '30s',
  autovacuum_vacuum_scale_factor: '0.1',
  autovacuum_analyze_scale_factor: '0.05',
};

/** Loopback with a password and no socket: nothing in /tmp, and no limit on how deep the folder may lie. */
const REACHED = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };

const TOLD = {
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

/** For databases that are thrown away: what a power cut would lose is lost anyway. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

export const postgresSettings = (own: Record<string, string>, throwaway: boolean): string[] =>
  Object.entries({ ...MODEST, ...AUTOVACUUM, ...REACHED, ...TOLD, ...(throwaway && THROWAWAY), ...own }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  );
