import { ref } from 'vue';
import { api, type Page } from '../api';

export const unread = ref(0);

export async function countUnread(): Promise<void> {
  try {
    unread.value = (await api.get<Page<unknown>>('/notifications', { unread: true, limit: 1 })).total;
  } catch {
    // The bell keeps its last number; the banner already says when the connection is lost.
  }
}
